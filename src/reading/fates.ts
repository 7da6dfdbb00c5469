import { rangeSpan, type Syntax } from '../language/syntax.ts'
import type { ActorLexicon } from './actors/lexicon.ts'
import { deedsOn } from './fates/deeds.ts'
import { findPersons, type Person } from './fates/persons.ts'
import { samePersons } from './fates/same-person.ts'
import type { Judged } from './figures/harm-words.ts'
import type { FigureLexicon } from './figures/lexicon.ts'
import type { Actor, Fate } from './reading.ts'

/** Syntax and actors → what became of single persons; status 'asserted', `event` and `attributedTo` are set later. */
export function findFates(
  syntax: Syntax,
  actors: readonly Actor[],
  lexicon: { readonly figures: FigureLexicon; readonly actors: ActorLexicon },
): readonly Fate[] {
  const persons = findPersons(syntax, actors, lexicon.figures)
  const told = innermost(
    persons.flatMap(person => deedsOn(syntax, person, lexicon.figures).map(judged => ({ person, ...judged }))),
  )
  const phrases = Map.groupBy(persons, ({ actor }) => actor ?? '')
  const who = samePersons(syntax, told, phrases, lexicon.actors)
  return told.map(({ person, measure, deed, because }, i) => ({
    id: `v${i + 1}`,
    who: `w${who[i]! + 1}`,
    person: rangeSpan(syntax, person),
    actor: person.actor,
    measure,
    deed: rangeSpan(syntax, { first: deed, last: deed + 1 }),
    status: 'asserted',
    event: null,
    attributedTo: [],
    because,
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
