import type { EventReport } from '../../incidents/event-report.ts'
import type { CodedParty, CodedReport } from '../../reading/coded-report.ts'
import type { Actor, Party } from '../../reading/reading.ts'
import type { CodeBook } from './code-book.ts'
import type { Rendering } from './rendering.ts'

/** The actors of a row's slots, and what each is to the happening; the target is a recipient without a name. */
export function codedParties(
  { cells }: EventReport,
  { parties }: CodedReport,
  { value }: Rendering,
  book: CodeBook,
): { readonly actors: readonly Actor[]; readonly doers: readonly Party[]; readonly harmed: readonly Party[] } {
  const actors = parties.map((party): Actor => {
    const [kind, sector] = book.sectors[party.subtype ?? ''] ?? book.sectors[party.type ?? ''] ?? ['group', null]
    return {
      id: idOf(party),
      name: party.name,
      mentions: [value(`actor${party.slot}`)!],
      kind: party.identified ? kind : 'people',
      sector,
      country: null,
      because: `column actor${party.slot}${party.type ? `, coded as ${party.subtype ?? party.type}` : ''}`,
    }
  })
  const isCoded = (party: CodedParty, role: string): boolean => cells[`actor${party.slot}_${role}`] === 1
  const onlyHarmed = (party: CodedParty): boolean => isCoded(party, 'victim') && !isCoded(party, 'perpetrator')
  const partyOf = (party: CodedParty): Party => ({ span: value(`actor${party.slot}`)!, actor: idOf(party) })
  const target = value('target')
  return {
    actors,
    doers: parties.filter(party => !onlyHarmed(party) && !isCoded(party, 'bystander')).map(partyOf),
    harmed: [
      ...parties.filter(party => isCoded(party, 'victim')).map(partyOf),
      ...(target && target.quote !== 'Unknown' ? [{ span: target, actor: null }] : []),
    ],
  }
}

const idOf = ({ slot }: CodedParty): string => `actor${slot}`
