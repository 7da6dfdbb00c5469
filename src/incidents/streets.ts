import { fold } from '../reading/places/fold.ts'

/** Words that end the name of a street. */
export const STREET_KINDS =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Court|Place|Parkway|Terrace|Circle|Way'

/** Whether a folded name is that of a street or a block of one: in every town there is a Main Street. */
export const isStreet = (name: string): boolean => ENDS_STREET.test(name)
const ENDS_STREET = new RegExp(` (?:${STREET_KINDS}|block)$`, 'i')

/**
 * The streets that a text names, each once in one writing, however they are called: "N. Florissant", "North Florissant Ave" and
 * one side of "the corner of Florissant and Warne" are "florissant street". A block is a name of its own besides:
 * "florissant-3900 block".
 */
export function streetsIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(BLOCK)].flatMap(([, number, name]) => [
    `${coreOf(name!)}-${number} block`,
    streetOf(name!),
  ])
  const named = [...text.matchAll(NAMED)].map(([name]) => streetOf(name))
  const crossed = [...text.matchAll(CROSSED)].flatMap(([, one, other]) => [streetOf(one!), streetOf(other!)])
  return [...new Set([...blocks, ...named, ...crossed])].filter(name => /^[^ ]{3}/.test(name))
}

const streetOf = (name: string): string => `${coreOf(name)} street`

/** The name alone, without direction and kind; one word, for a name of several would be compared by its ends. */
const coreOf = (name: string): string => fold(name).replace(DIRECTION, '').replace(KIND_BEHIND, '').replaceAll(' ', '-')
const DIRECTION = /^(?:(?:north|south|east|west|n|s|e|w|ne|nw|se|sw|northeast|northwest|southeast|southwest) )+/
const KIND_BEHIND = new RegExp(` (?:${STREET_KINDS})$`, 'i')
const PART = String.raw`(?:\p{Lu}[\p{L}'’-]*\.?|\d+(?:st|nd|rd|th))`
const NAME = `${PART}(?: ${PART}){0,3}`
const BLOCK = new RegExp(String.raw`\b(\d+)[ -]?block of (?:the )?(${NAME})`, 'gu')
const NAMED = new RegExp(String.raw`\b${PART}(?: ${PART}){0,2} (?:${STREET_KINDS})\b`, 'gu')
const CROSSED = new RegExp(String.raw`\b(?:corner|intersection) of (${NAME}) (?:and|&) (${NAME})`, 'gu')
