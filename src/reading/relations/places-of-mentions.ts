import { headOf, type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Actor } from '../reading.ts'

/** A mention of an actor as a half-open range of words; `named` where it holds the actor's name. */
export type Placed = { readonly actor: Actor; readonly first: number; readonly last: number; readonly named: boolean }

/** All mentions of all actors in order of text, and by the words they begin at, end before and are headed by; the widest first. */
export type PlacedMentions = {
  readonly all: readonly Placed[]
  readonly startingAt: (word: number) => readonly Placed[]
  readonly endingAt: (word: number) => readonly Placed[]
  readonly headedBy: (word: number) => Placed | undefined
  /** The mentions that cover a word, the widest first. */
  readonly covering: (word: number) => readonly Placed[]
}

/** Phrases longer than this are not looked at when asking what covers a word: keeps the work linear. */
const WIDEST = 40

/** Lays the actors' mentions on the words. */
export function placeMentions(syntax: Syntax, actors: readonly Actor[]): PlacedMentions {
  const all = actors
    .flatMap(actor => {
      const proper = /\p{Lu}/u.test(actor.name)
      return actor.mentions.map(
        (span): Placed => ({ actor, ...wordsIn(syntax, span), named: proper && span.quote.includes(actor.name) }),
      )
    })
    .sort((a, b) => a.first - b.first || b.last - a.last)
  const [starting, ending] = [new Map<number, Placed[]>(), new Map<number, Placed[]>()]
  const byHead = new Map<number, Placed>()
  for (const mention of all) {
    put(starting, mention.first, mention)
    put(ending, mention.last, mention)
    const head = mention.last - mention.first === 1 ? mention.first : headOf(syntax, mention)
    if (!byHead.has(head)) byHead.set(head, mention)
  }
  const startingAt = (word: number) => starting.get(word) ?? NONE
  const covering = (word: number): readonly Placed[] => {
    const found: Placed[] = []
    for (let first = Math.max(0, word - WIDEST); first <= word; first++)
      for (const mention of startingAt(first)) if (mention.last > word) found.push(mention)
    return found
  }
  return { all, startingAt, endingAt: word => ending.get(word) ?? NONE, headedBy: word => byHead.get(word), covering }
}

const NONE: readonly Placed[] = []

const put = (map: Map<number, Placed[]>, key: number, mention: Placed): void => {
  const list = map.get(key)
  if (list) list.push(mention)
  else map.set(key, [mention])
}
