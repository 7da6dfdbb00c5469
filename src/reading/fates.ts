import { rangeSpan, type Syntax } from '../language/syntax.ts'
import { deedsOn } from './fates/deeds.ts'
import { joinedHarms } from './fates/joined.ts'
import { listedHarms } from './fates/listed.ts'
import { findPersons, type Person } from './fates/persons.ts'
import { samePersons } from './fates/same-person.ts'
import type { PersonLexicon } from './fates/traits.ts'
import type { Judged } from './figures/harm-words.ts'
import type { Actor, Fate } from './reading.ts'

/** Syntax and actors → what became of single persons; status 'asserted', `event` and `attributedTo` are set later. */
export function findFates(syntax: Syntax, actors: readonly Actor[], lexicon: PersonLexicon): readonly Fate[] {
  const persons = findPersons(syntax, actors, lexicon.figures)
  const single = innermost(
    persons.flatMap(person => deedsOn(syntax, person, lexicon.figures).map(judged => ({ person, ...judged }))),
  )
  const several = [
    ...listedHarms(syntax, persons, lexicon.figures),
    ...joinedHarms(syntax, persons, lexicon.figures),
  ].filter(one => !single.some(other => other.person.head === one.person.head && other.measure === one.measure))
  const told = [...single, ...several].sort((a, b) => a.person.first - b.person.first)
  const phrases = Map.groupBy(persons, ({ actor }) => actor ?? '')
  const who = new Map(
    samePersons(syntax, told, phrases, lexicon).flatMap((all, i) => all.map(one => [one, `w${i + 1}`])),
  )
  return told.map((one, i) => ({
    id: `v${i + 1}`,
    who: who.get(one)!,
    person: rangeSpan(syntax, one.person),
    actor: one.person.actor,
    measure: one.measure,
    deed: rangeSpan(syntax, { first: one.deed, last: one.deed + 1 }),
    status: 'asserted',
    event: null,
    attributedTo: [],
    because: one.because,
  }))
}

type Told = Judged & { readonly person: Person }

/** Of two phrases, one within the other, to whom one deed was done: the one that it stands right behind, else the whole. */
function innermost(told: readonly Told[]): readonly Told[] {
  const within = (a: Person, b: Person): boolean => a !== b && a.first >= b.first && a.last <= b.last
  const adjoins = ({ person, deed }: Told): boolean => person.last === deed && person.head === deed - 1
  return told.filter(
    one =>
      !told.some(
        other =>
          other.deed === one.deed &&
          ((within(one.person, other.person) && !adjoins(one)) || (within(other.person, one.person) && adjoins(other))),
      ),
  )
}
