import type { ExportChoices, Exporting, Rule } from '../../api/types.ts'
import type { Picked } from '../../picked.ts'

/** What stands in the address of the page that is no condition of the filter. */
const OWN: ReadonlySet<string> = new Set(['format', 'profile', 'rule', 'since', 'picked', 'job'])
export const RULES: readonly Rule[] = ['representative', 'conservative', 'informative']

/** The conditions that incidents must meet, as the address has them; the server says which of them it cannot ask. */
export const conditionsOf = (address: URLSearchParams): readonly { readonly name: string; readonly value: string }[] =>
  [...address].filter(([name, value]) => !OWN.has(name) && value !== '').map(([name, value]) => ({ name, value }))

/** What the address asks for; what it leaves open is the first of the choices, and of profiles the one for anybody. */
export function askedOf(
  address: URLSearchParams,
  { formats, profiles }: ExportChoices,
): Required<Pick<Exporting, 'format' | 'profile' | 'rule'>> {
  const named = <T extends { readonly name: string }>(choices: readonly T[], name: string | null): string =>
    (choices.find(choice => choice.name === name) ?? choices[0]!).name
  return {
    format: named(formats, address.get('format') ?? 'csv'),
    profile: named(profiles, address.get('profile') ?? 'public'),
    rule: RULES.find(rule => rule === address.get('rule')) ?? 'representative',
  }
}

/** What is sent to the server. */
export function exportingOf(address: URLSearchParams, choices: ExportChoices, picked: Picked | null): Exporting {
  const asked = askedOf(address, choices)
  const since = address.get('since')
  return {
    ...asked,
    filter: Object.fromEntries(conditionsOf(address).map(({ name, value }) => [name, value])),
    ...(picked && { incidents: [...picked.ids] }),
    ...(since && asked.format === FEED && { since }),
  }
}

/** The one format that tells of changes since a day. */
export const FEED = 'feed'
