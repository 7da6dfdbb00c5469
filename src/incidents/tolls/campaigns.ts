import type { Found } from '../../reading/reading.ts'
import type { Toll } from '../telling.ts'

/** Words of a sentence that sums up many happenings: a year, a weekend, a city. */
const SUM =
  /\b(?:so far|to date|(?:this|last) (?:year|month)|since (?:the (?:start|beginning)|January|19|20|last)|(?:city|state|nation|country)-?wide|nationally|across the (?:city|state|country|nation)|(?:separate|other|several|multiple|string of|series of) (?:\p{L}+ )?(?:shootings|attacks|killings|murders|incidents|homicides)|(?:shootings|attacks|killings|homicides) (?:across|around|throughout)|each year|every year|per year|a year)\b/iu

/** Whether a number sums up a campaign, a year or a weekend and is no toll of one happening. */
export function isSum({ spans }: Toll, { text }: Found): boolean {
  const { start, end } = spans[0]!
  const from = text
    .slice(Math.max(0, start - 200), start)
    .split(/[.!?\n]/)
    .at(-1)!
  const to = text.slice(end, end + 200).split(/[.!?\n]/)[0]!
  return SUM.test(`${from}${text.slice(start, end)}${to}`)
}
