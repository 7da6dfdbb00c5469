import type { Syntax, Word } from '../../language/syntax.ts'

/** Word classes and small closed sets that reading the tree needs. */

export const isVerb = (word: Word): boolean => word.upos === 'VERB' || word.upos === 'AUX'

export const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:NOUN|PROPN|PRON)$/u.test(word.upos)

/** How many arcs, or words, a search goes. */
export const DEEP = 6

/** Words of the calendar, which are when and not who. */
export const CALENDAR =
  /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|week|weekend|today|tomorrow|month|year|morning|night|evening|afternoon|hour|\d{4})$/u

/** What a noun phrase is made of. */
export const NOMINAL = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN', 'PRON'])

/** Forms of "be" and "get" that make a passive. */
export const BE = new Set([
  'be',
  'been',
  'being',
  'was',
  'were',
  'is',
  'are',
  "'s",
  '’s',
  "'re",
  '’re',
  'get',
  'got',
  'gets',
  'getting',
])

/** Verbs of saying: their time is when it was said, and they shift tenses back. */
export const SAYING = new Set([
  'say',
  'tell',
  'report',
  'announce',
  'state',
  'add',
  'confirm',
  'note',
  'write',
  'post',
  'publish',
  'quote',
  'cite',
  'indicate',
  'describe',
  'claim',
  'deny',
  'warn',
  'comment',
  'estimate',
  'release',
  'admit',
  'confess',
  'acknowledge',
])

/** Verbs that keep a deed from being done, or say that it was not. */
export const STOPPING = new Set(['avert', 'avoid', 'block', 'deny', 'disrupt', 'foil', 'prevent', 'stop', 'thwart'])

/** "No organisation claimed responsibility", "no one was killed" */
export const isNobody = (syntax: Syntax, head: number): boolean =>
  /^(?:nobody|none|neither|no-one)$/u.test(syntax.words[head]!.lower) ||
  syntax.words[head]!.children.some(c => /^(?:no|neither)$/u.test(syntax.words[c]!.lower)) ||
  syntax.words[head - 1]?.lower === 'no'
