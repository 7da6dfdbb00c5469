import type { Found } from '../../reading/reading.ts'
import type { Toll } from '../telling.ts'

/** Words of a sentence that sums up many happenings: a year, a weekend, a city. */
const SUM =
  /\b(?:so far|to date|(?:this|last) (?:year|month)|since (?:the (?:start|beginning)|January|19|20|last|(?:the |its |their )?(?:\p{L}+ ){1,3}(?:began|started|erupted|broke out))|(?:city|state|nation|country)-?wide|nationally|across the (?:city|state|country|nation)|(?:separate|other|several|multiple|string of|series of) (?:\p{L}+ )?(?:shootings|attacks|killings|murders|incidents|homicides)|(?:shootings|attacks|killings|homicides) (?:across|around|throughout)|each year|every year|per year|a year)\b/iu

/** "killed four, bringing this year's toll to 31": what stands behind it is the sum, what stands before it is not. */
const BROUGHT = /\b(?:bring|brings|bringing|brought|raises|raised|raising)\b[^,]{0,60}? to /u

/** Whether a number sums up a campaign, a year or a weekend and is no toll of one happening. */
export function isSum({ spans }: Toll, { text }: Found): boolean {
  const { start, end } = spans[0]!
  const from = text
    .slice(Math.max(0, start - 200), start)
    .split(/[.;!?\n]/)
    .at(-1)!
  const to = text.slice(end, end + 200).split(/[.;!?\n]/)[0]!
  const sentence = `${from}${text.slice(start, end)}${to}`
  const brought = BROUGHT.exec(sentence)?.index ?? 0
  return SUM.test(sentence) && from.length >= brought
}
