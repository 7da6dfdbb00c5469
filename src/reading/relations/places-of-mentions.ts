import { type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Actor } from '../reading.ts'

/** A mention of an actor as a half-open range of words. */
export type Placed = { readonly actor: Actor; readonly first: number; readonly last: number; readonly named: boolean }

/** All mentions of all actors in order of text, and by the words they begin at and end before; the widest first. */
export type PlacedMentions = {
  readonly all: readonly Placed[]
  readonly startingAt: ReadonlyMap<number, readonly Placed[]>
  readonly endingAt: ReadonlyMap<number, readonly Placed[]>
}

/** Lays the actors' mentions on the words. */
export function placeMentions(syntax: Syntax, actors: readonly Actor[]): PlacedMentions {
  const all = actors
    .flatMap(actor =>
      actor.mentions.map(
        (span): Placed => ({
          actor,
          ...wordsIn(syntax, span),
          named: span.quote.includes(actor.name) && /\p{Lu}/u.test(actor.name),
        }),
      ),
    )
    .sort((a, b) => a.first - b.first || b.last - a.last)
  const startingAt = new Map<number, Placed[]>()
  const endingAt = new Map<number, Placed[]>()
  for (const mention of all) {
    startingAt.set(mention.first, [...(startingAt.get(mention.first) ?? []), mention])
    endingAt.set(mention.last, [...(endingAt.get(mention.last) ?? []), mention])
  }
  return { all, startingAt, endingAt }
}
