import type { Irregulars } from '../../language/lemmatise.ts'
import { readTable } from '../../text/table.ts'
import { EVENT_TYPES, type EventType } from '../reading.ts'
import { type TriggerRow, tokens, triggerRows } from './trigger-rows.ts'

/** A rule of ontology/crosswalk.yaml. */
export type CrosswalkRule<Code = unknown> = {
  readonly rule: string
  readonly type: readonly string[]
  readonly mode?: readonly string[]
  readonly lemma?: readonly string[]
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
  readonly sides?: 'both' | 'among'
  readonly give: Code
}

/** ontology/crosswalk.yaml: rules to the codes of other codebooks, in the order in which they are tried. */
export type Crosswalk = {
  readonly acled: readonly CrosswalkRule<readonly [eventType: string, subEventType: string]>[]
  readonly ucdp: readonly CrosswalkRule<readonly [typeOfViolence: 1 | 2 | 3, name: string]>[]
}

/** ontology/coreference.yaml: which words may name one happening. */
export type SameHappening = {
  /** Verbs of harm, which tell what another event did: "killing 12". */
  readonly outcomes: ReadonlySet<string>
  /** Nouns that may stand for any event of violence: "the attack". */
  readonly general: ReadonlySet<string>
  /** Families of attacks, which a general noun may stand for. */
  readonly attacks: ReadonlySet<string>
  /** Lemma → the families of words that it belongs to. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>
  /** Nouns for those who attacked, who came with the attack: "the attackers opened fire". */
  readonly attackers: ReadonlySet<string>
  /** Nouns for the harmed that tell nobody apart: "people", "the dead". */
  readonly anyone: ReadonlySet<string>
  /** Singular nouns for many: "group", "family". */
  readonly crowds: ReadonlySet<string>
  /** Words that tell one happening from another: "another", "second". */
  readonly other: ReadonlySet<string>
}

/** A row of lexicon/en/light-verbs.tsv. */
export type LightVerb = {
  readonly words: readonly string[]
  readonly subject: 'actor' | 'recipient'
  readonly example: string
}

/** A row of lexicon/en/not-events.tsv. */
export type NotEvent = { readonly words: readonly string[]; readonly example: string }

/** Where the place of an event may be read from. */
export type Placed = 'told' | 'around' | 'nowhere'

/** All that the events reader knows. */
export type EventLexicon = {
  /** By the lemma of the verb, phrases first, rows with more conditions before others. */
  readonly verbs: ReadonlyMap<string, readonly TriggerRow[]>
  /** Past form → lemma, of the verbs above. */
  readonly pasts: ReadonlyMap<string, string>
  /** Form in -ing → lemma. */
  readonly gerunds: ReadonlyMap<string, string>
  /** By the lemma of the head noun, the last word. */
  readonly nouns: ReadonlyMap<string, readonly TriggerRow[]>
  /** Verbs that carry an event noun → rows with the role of their subject. */
  readonly light: ReadonlyMap<string, readonly LightVerb[]>
  /** By the last lemma: phrases that look like triggers and are none. */
  readonly notEvents: ReadonlyMap<string, readonly NotEvent[]>
  /** Whether a type's place is only what its own clause tells, also what the sentence around it tells, or nothing. */
  readonly placed: ReadonlyMap<EventType, Placed>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** Lemma of a weapon → mode of assault. */
  readonly weapons: ReadonlyMap<string, string>
  /** Modes that tell the arms used; a weapon named beside them tells it better. */
  readonly armsModes: ReadonlySet<string>
  /** Cue (its last lemma) → contexts with the whole cue. */
  readonly contexts: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly context: string }[]>
  readonly crosswalk: Crosswalk
  readonly same: SameHappening
}

/** The files an events lexicon is made of: tables as text, ontology as parsed YAML. */
export type EventSources = {
  readonly verbs: string
  readonly nouns: string
  readonly phrases: string
  readonly light: string
  readonly notEvents: string
  readonly irregulars: Irregulars
  readonly types: Readonly<
    Record<string, { readonly placed: Placed; readonly modes: Readonly<Record<string, string>> }>
  >
  readonly classes: Readonly<Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>>
  readonly contexts: Readonly<Record<string, { readonly cues: readonly string[] }>>
  readonly crosswalk: Crosswalk
  readonly same: {
    readonly outcomes: readonly string[]
    readonly general: readonly string[]
    readonly other: readonly string[]
    readonly attacks: readonly string[]
    readonly attackers: readonly string[]
    readonly anyone: readonly string[]
    readonly crowds: readonly string[]
    readonly families: Readonly<Record<string, readonly string[]>>
  }
}

/** Compiles the lists; throws with file and line where a row names an unknown type, mode or class. */
export function eventLexicon(sources: EventSources): EventLexicon {
  const classes = new Map<string, Set<string>>()
  const weapons = new Map<string, string>()
  for (const [name, nouns] of Object.entries(sources.classes))
    if (Array.isArray(nouns)) for (const noun of nouns) put(classes, noun, name)
    else
      for (const [mode, words] of Object.entries(nouns))
        for (const word of words) {
          if (mode !== 'unspecified') weapons.set(word, mode)
          put(classes, word, 'weapon')
        }
  const known = new Set([...Object.keys(sources.classes), 'name', 'event'])
  const rows = (file: string, list: TriggerRow['list'], table: string) =>
    triggerRows(file, list, table, sources.types, known)
  const verbs = [
    ...rows('triggers-phrases.tsv', 'phrase', sources.phrases),
    ...rows('triggers-verbs.tsv', 'verb', sources.verbs),
  ]
  const lemmas = new Set(verbs.map(row => row.words[0]!))
  const families = new Map<string, Set<string>>()
  for (const [family, words] of Object.entries(sources.same.families))
    for (const word of words) put(families, word, family)
  return {
    verbs: groupBy(verbs.toSorted(specificFirst), row => row.words[0]!),
    pasts: pastForms(lemmas, sources.irregulars),
    gerunds: new Map(lemmas.values().flatMap(lemma => gerunds(lemma).map(form => [form, lemma] as const))),
    nouns: byHead(rows('triggers-nouns.tsv', 'noun', sources.nouns).toSorted(specificFirst)),
    light: groupBy(
      readTable('light-verbs.tsv', sources.light).map(({ cells }) => ({
        words: tokens(cells.lemma!),
        subject: cells.subject === 'recipient' ? ('recipient' as const) : ('actor' as const),
        example: cells.example!,
      })),
      ({ words }) => words[0]!,
    ),
    notEvents: groupBy(
      readTable('not-events.tsv', sources.notEvents).map(({ cells }) => ({
        words: tokens(cells.phrase!),
        example: cells.example!,
      })),
      ({ words }) => words.at(-1)!,
    ),
    placed: new Map(EVENT_TYPES.map(type => [type, sources.types[type]!.placed])),
    classes,
    weapons,
    armsModes: new Set(weapons.values()),
    contexts: groupBy(
      Object.entries(sources.contexts).flatMap(([context, { cues }]) =>
        cues.map(cue => ({ words: tokens(cue), context })),
      ),
      ({ words }) => words.at(-1)!,
    ),
    crosswalk: sources.crosswalk,
    same: {
      outcomes: new Set(sources.same.outcomes),
      general: new Set(sources.same.general),
      other: new Set(sources.same.other),
      attacks: new Set(sources.same.attacks),
      attackers: new Set(sources.same.attackers),
      anyone: new Set(sources.same.anyone),
      crowds: new Set(sources.same.crowds),
      families,
    },
  }
}

const gerunds = (lemma: string): readonly string[] => [
  `${lemma.replace(/([^e])e$/u, '$1')}ing`,
  `${lemma}${lemma.at(-1)}ing`,
]

/** By the last word, and by the whole where a hyphen may keep it one token: "counter-attack". */
function byHead(rows: readonly TriggerRow[]): ReadonlyMap<string, readonly TriggerRow[]> {
  const whole = rows.filter(row => row.words.includes('-')).map(row => [row.words.join(''), [row]] as const)
  return new Map([...groupBy(rows, row => row.words.at(-1)!), ...whole])
}

const UNCHANGED = ['beat', 'cut', 'hit', 'hurt', 'put', 'quit', 'set', 'shut']

function pastForms(lemmas: ReadonlySet<string>, irregulars: Irregulars): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const lemma of lemmas) {
    forms.set(lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`, lemma)
    forms.set(`${lemma}${lemma.at(-1)}ed`, lemma)
    if (/[^aeiou]y$/u.test(lemma)) forms.set(`${lemma.slice(0, -1)}ied`, lemma)
  }
  for (const lemma of UNCHANGED) if (lemmas.has(lemma)) forms.set(lemma, lemma)
  for (const [key, lemma] of irregulars)
    if (key.startsWith('VERB ') && lemmas.has(lemma)) forms.set(key.slice('VERB '.length), lemma)
  return forms
}

const specificFirst = (a: TriggerRow, b: TriggerRow): number =>
  b.words.length - a.words.length || b.when.length - a.when.length

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(items, keyOf)
}
