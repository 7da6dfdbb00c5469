import { readFileSync } from 'node:fs'

type Bounds = { readonly start: number; readonly end: number }

/** A gold file of the exam with its quotes turned into spans; the exam's GUIDE defines the values. */
export type Gold = {
  readonly id: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly text: string
  readonly attributions: readonly {
    readonly id: string
    readonly source: Bounds | null
    readonly cue: Bounds
    readonly content: readonly Bounds[]
    readonly parent: string | null
    readonly stance: string
  }[]
  readonly events: readonly {
    readonly triggers: readonly Bounds[]
    readonly types: readonly string[]
    readonly actors: readonly (readonly Bounds[])[]
    readonly recipients: readonly (readonly Bounds[])[]
    readonly place: readonly Bounds[] | null
    readonly time: Bounds | null
    readonly status: string
    readonly attributedTo: readonly string[]
  }[]
  readonly figures: readonly {
    readonly span: Bounds
    readonly measure: string
    readonly atLeast: number | null
    readonly atMost: number | null
  }[]
  readonly places: readonly {
    readonly spans: readonly Bounds[]
    readonly latitude: number | null
    readonly longitude: number | null
  }[]
  readonly times: readonly { readonly span: Bounds; readonly from: string | null; readonly to: string | null }[]
  readonly relations: readonly {
    readonly kind: string
    readonly from: readonly Bounds[]
    readonly to: readonly Bounds[]
  }[]
}

/** What a gold file holds: quotes in place of spans. */
export type GoldFile = {
  id: string
  report: { title?: string | null; publishedAt?: string | null }
  text: string
  attributions?: {
    id: string
    source?: string | null
    cue: string
    content: string[]
    parent?: string | null
    stance: string
  }[]
  events?: {
    triggers: string[]
    types: string[]
    actors: string[][]
    recipients: string[][]
    place?: string[] | null
    time?: string | null
    status: string
    attributedTo?: string[]
  }[]
  figures?: {
    quote: string
    measure: string
    atLeast?: number | null
    atMost?: number | null
    of?: string | null
  }[]
  places?: { quote: string; latitude?: number | null; longitude?: number | null }[]
  times?: { quote: string; from?: string | null; to?: string | null }[]
  relations?: { kind: string; from: string; to: string; quote?: string | null }[]
}

/** Reads a gold file. Throws with the file's name where a quote does not stand in the text. */
export const loadGold = (file: string): Gold => goldOf(file, JSON.parse(readFileSync(file, 'utf8')))

/** A gold file with its quotes found. Throws with the name of `file` where one does not stand in the text. */
export function goldOf(file: string, raw: GoldFile): Gold {
  const one = (quote: string): Bounds => numbered(file, raw.text, quote)
  const every = (quote: string): Bounds[] => everywhere(file, raw.text, quote)
  return {
    id: raw.id,
    title: raw.report.title ?? null,
    publishedAt: raw.report.publishedAt ?? null,
    text: raw.text,
    attributions: (raw.attributions ?? []).map(a => ({
      id: a.id,
      source: a.source ? one(a.source) : null,
      cue: one(a.cue),
      content: a.content.map(one),
      parent: a.parent ?? null,
      stance: a.stance,
    })),
    events: (raw.events ?? []).map(e => ({
      triggers: e.triggers.flatMap(every),
      types: e.types,
      actors: e.actors.map(party => party.flatMap(every)),
      recipients: e.recipients.map(party => party.flatMap(every)),
      place: e.place ? e.place.flatMap(every) : null,
      time: e.time ? one(e.time) : null,
      status: e.status,
      attributedTo: e.attributedTo ?? [],
    })),
    figures: (raw.figures ?? []).map(f => ({
      span: one(f.quote),
      measure: f.measure,
      atLeast: f.atLeast ?? null,
      atMost: f.atMost ?? null,
    })),
    places: (raw.places ?? []).map(p => ({
      spans: every(p.quote),
      latitude: p.latitude ?? null,
      longitude: p.longitude ?? null,
    })),
    times: (raw.times ?? []).map(t => ({ span: one(t.quote), from: t.from ?? null, to: t.to ?? null })),
    relations: (raw.relations ?? []).map(r => ({ kind: r.kind, from: every(r.from), to: every(r.to) })),
  }
}

/** The place of a quote; `"Syria@@2"` is the second "Syria" of the text. */
export function numbered(file: string, text: string, quote: string): Bounds {
  const [, words, number] = /^([\s\S]*?)(?:@@(\d+))?$/.exec(quote)!
  let at = -1
  for (let i = 0; i < Number(number ?? 1); i++) at = text.indexOf(words!, at + 1)
  if (at < 0) throw new Error(`${file}: not in the text: ${JSON.stringify(quote)}`)
  return { start: at, end: at + words!.length }
}

/** All places of a quote that carries no number. */
export function everywhere(file: string, text: string, quote: string): Bounds[] {
  if (/@@\d+$/.test(quote)) return [numbered(file, text, quote)]
  const found: Bounds[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length })
  if (!found.length) throw new Error(`${file}: not in the text: ${JSON.stringify(quote)}`)
  return found
}
