import { rangeSpan, type Syntax } from '../language/syntax.ts'
import { byPosition } from '../text/span.ts'
import { isBackground, newsDay } from './events/background.ts'
import { blamedParties } from './events/blamed.ts'
import { contextsOf } from './events/contexts.ts'
import { crosswalkOf, type Side, sideOf } from './events/crosswalk.ts'
import { doersAround } from './events/doers.ts'
import { sameHappenings } from './events/happenings.ts'
import { type Known, knownWords } from './events/known.ts'
import type { EventLexicon } from './events/lexicon.ts'
import { partyOf, rolesOf } from './events/parties.ts'
import type { Mention } from './events/profile.ts'
import { settingReasons } from './events/setting-reasons.ts'
import { findSettings, finerPlace, settingOf } from './events/settings.ts'
import { toldAs } from './events/told.ts'
import { findTriggers } from './events/triggers.ts'
import { victimsAfter } from './events/victims.ts'
import { wholesOf } from './events/wholes.ts'
import type { Actor, Event, Figure, Party, Place, Time } from './reading.ts'

export type { EventLexicon } from './events/lexicon.ts'

/** Syntax → happenings with all their mentions, parties, place and time. Status 'asserted', no figures and no chain yet. */
export function findEvents(
  syntax: Syntax,
  layers: {
    readonly actors: readonly Actor[]
    readonly places: readonly Place[]
    readonly times: readonly Time[]
    readonly figures: readonly Figure[]
  },
  lexicon: EventLexicon,
): readonly Event[] {
  const known = knownWords(syntax, layers.actors, layers.places, layers.times, lexicon)
  const triggers = findTriggers(syntax, lexicon, known)
  const spoken = triggers.filter(t => lexicon.placed.get(t.row.type) === 'nowhere')
  const words = (list: typeof triggers) => new Set(list.map(t => t.word))
  const settings = findSettings(syntax, known, words(triggers), words(spoken))
  const mentions = triggers.map(trigger => {
    const roles = rolesOf(syntax, trigger, lexicon, known)
    const placed = lexicon.placed.get(trigger.row.type)!
    return { trigger, roles, setting: settingOf(syntax, trigger.word, roles.recipients, placed, settings, known) }
  })
  const news = newsDay(syntax, layers.times)
  const sentences = new Set(triggers.map(t => syntax.words[t.word]!.sentence))
  const contexts = new Map(sentences.values().map(s => [s, contextsOf(syntax, s, lexicon)]))
  const happenings = sameHappenings(syntax, mentions, lexicon, known).toSorted((a, b) => firstWord(a) - firstWord(b))
  const blamed = blamedParties(syntax, happenings, known)
  const wholes = wholesOf(syntax, happenings, lexicon.same, known)
  const doers = doersAround(syntax, happenings, wholes, known)
  const victims = victimsAfter(syntax, happenings)
  const days = daysOf(happenings, wholes)
  return happenings.map((happening, i) =>
    eventOf(
      syntax,
      `e${i + 1}`,
      happening,
      { actors: doers[i]!, recipients: [...blamed[i]!, ...victims[i]!], day: days[i]! },
      lexicon,
      known,
      contexts,
      news,
    ),
  )
}

/** The day that each happening tells, else that of what it is a part of. */
function daysOf(
  happenings: readonly (readonly Mention[])[],
  wholes: readonly (readonly Mention[] | null)[],
): readonly (Time | null)[] {
  const days: (Time | null)[] = []
  happenings.forEach((happening, i) => {
    const whole = wholes[i] ? happenings.indexOf(wholes[i]) : -1
    const told = happening.find(m => m.setting.time)?.setting.time ?? null
    days.push(told ?? (whole < 0 ? null : days[whole]!))
  })
  return days
}

const firstWord = (happening: readonly Mention[]): number =>
  Math.min(...happening.filter(m => !m.trigger.row.credit).map(m => m.trigger.word))

function eventOf(
  syntax: Syntax,
  id: string,
  happening: readonly Mention[],
  around: { readonly actors: readonly number[]; readonly recipients: readonly number[]; readonly day: Time | null },
  lexicon: EventLexicon,
  known: Known,
  contexts: ReadonlyMap<number, readonly string[]>,
  news: string | null,
): Event {
  const [first] = happening
  const main = happening.find(m => !lexicon.same.outcomes.has(m.trigger.row.lemma)) ?? first!
  const { row } = main.trigger
  // "took two nurses hostage": the verb's own words are no part of a party
  const verbs = new Set(
    happening.flatMap(({ trigger: { range, row } }) =>
      row.list === 'noun'
        ? []
        : syntax.words
            .slice(range.first, range.last)
            .filter(w => w.index === range.first || row.words.includes(w.lower) || row.words.includes(w.lemma))
            .map(w => w.index),
    ),
  )
  // "denied carrying out the strike that killed three": who denies it did not do what is told as done
  const told = happening.map(m => toldAs(syntax, m))
  const done = told.includes('done')
  const doers = happening
    .flatMap((m, i) => (done && told[i] === 'not done' ? [] : m.roles.actors))
    .concat(around.actors)
  const actors = parties(syntax, doers, known, verbs)
  const taken = new Set(actors.flatMap(p => p.actor ?? []))
  const recipients = parties(
    syntax,
    happening.flatMap(m => m.roles.recipients).concat(around.recipients),
    known,
    verbs,
  ).filter(p => !p.actor || !taken.has(p.actor))
  const armed = happening.find(m => m.roles.instrument !== null)
  const modes = happening.filter(m => m.trigger.row.type === row.type).map(m => m.trigger.row.mode)
  const used = row.type === 'ASSAULT' && happening.find(m => m.roles.instrumentMode)?.roles.instrumentMode
  const named = row.mode ?? modes.find(mode => mode !== null) ?? null
  const mode = used && (named === null || lexicon.armsModes.has(named)) ? used : named
  const sides = (heads: readonly number[]): readonly Side[] =>
    [...new Set(heads)].flatMap(h => sideOf(known.actors.get(h), syntax.words[h]!.lemma, known.classes(h)) ?? [])
  const coded = { type: row.type, mode, lemmas: happening.map(m => m.trigger.row.lemma) }
  const [by, against] = [sides(doers), sides(happening.flatMap(m => m.roles.recipients))]
  const acled = crosswalkOf(coded, by, against, lexicon.crosswalk.acled)
  const ucdp = crosswalkOf(coded, by, against, lexicon.crosswalk.ucdp)
  const sentences = new Set(happening.map(m => syntax.words[m.trigger.word]!.sentence))
  const place = happening.reduce<Place | null>((found, m) => finerPlace(found, m.setting.place), null)
  return {
    id,
    mentions: happening
      .filter(m => !m.trigger.row.credit)
      .map(m => rangeSpan(syntax, m.trigger.range))
      .toSorted(byPosition),
    type: row.type,
    mode,
    contexts: [...new Set([...sentences].flatMap(s => contexts.get(s) ?? []))].toSorted(),
    acled: acled && { eventType: acled.give[0], subEventType: acled.give[1] },
    ucdp: ucdp && { typeOfViolence: ucdp.give[0], name: ucdp.give[1] },
    actors,
    recipients,
    instrument: armed ? partyOf(syntax, armed.roles.instrument!, known).span : null,
    place: place?.id ?? null,
    time: around.day?.id ?? null,
    figures: [],
    status: 'asserted',
    background: isBackground(syntax, happening, news),
    attributedTo: [],
    because: [
      reasons(main, happening, acled?.rule ?? null, ucdp?.rule ?? null),
      ...settingReasons(syntax, happening, { place, time: around.day }),
    ].join('; '),
  }
}

function reasons(
  { trigger: { row, light } }: Mention,
  happening: readonly Mention[],
  acled: string | null,
  ucdp: string | null,
): string {
  const slots = [
    row.actor.length && `actor: ${row.actor.join(' ')}`,
    row.recipient.length && `recipient: ${row.recipient.join(' ')}`,
  ]
  const frame = slots.filter(Boolean).join('; ')
  const others = [...new Set(happening.map(m => m.trigger.row.lemma))].filter(lemma => lemma !== row.lemma)
  return [
    `${row.list} "${row.lemma}" names ${row.type}${row.mode ? ` (${row.mode})` : ''}${frame ? `, ${frame}` : ''}`,
    light && `carried by "${light.lemma}"`,
    others.length > 0 && `told again as ${others.map(o => `"${o}"`).join(', ')}`,
    acled && `ACLED by the rule "${acled}"`,
    ucdp && `UCDP by the rule "${ucdp}"`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** Parties by head word → each once: names before descriptions before pronouns, one for all phrases of one actor. */
function parties(syntax: Syntax, heads: readonly number[], known: Known, verbs: ReadonlySet<number>): readonly Party[] {
  const rank = (head: number) => ['PROPN', 'NOUN', 'ADJ', 'NUM'].indexOf(syntax.words[head]!.upos)
  const worth = (head: number) => (rank(head) < 0 ? 9 : rank(head))
  const byKey = new Map<string, number>()
  for (const head of [...new Set(heads)]) {
    const word = syntax.words[head]!
    const key = known.actors.get(head)?.id ?? (word.upos === 'PRON' ? 'pronoun' : word.lemma)
    const again = countOf(syntax, head) && byKey.entries().find(([, other]) => sameCount(syntax, head, other))?.[0]
    const before = byKey.get(again || key)
    if (before === undefined || worth(head) < worth(before)) byKey.set(again || key, head)
  }
  if (byKey.size > 1) byKey.delete('pronoun')
  return [...byKey.values()].toSorted((a, b) => a - b).map(head => partyOf(syntax, head, known, verbs))
}

/** "70 members" told twice is one party. */
function sameCount(syntax: Syntax, a: number, b: number): boolean {
  const [x, y] = [countOf(syntax, a), countOf(syntax, b)]
  return x !== null && x === y && syntax.words[a]!.lemma === syntax.words[b]!.lemma
}

function countOf(syntax: Syntax, head: number): string | null {
  const number = syntax.words[head]!.children.find(c => syntax.words[c]!.relation === 'nummod')
  return number === undefined ? null : syntax.words[number]!.lower
}
