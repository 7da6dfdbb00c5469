import { rangeSpan, type Syntax } from '../../language/syntax.ts'
import type { Place } from '../reading.ts'
import { areaOf } from './areas.ts'
import { type CodingRule, codesOf } from './coding.ts'
import { KEYS } from './compile.ts'
import type { Entry } from './gazetteer.ts'
import { precisionOf } from './kinds.ts'
import type { Evidence, Mention } from './mentions.ts'
import type { Weighed } from './resolve.ts'

/**
 * A mention with its chosen entry and candidates → a place. `holder`: for a name in no gazetteer, the entry of the place that
 * holds it or stands beside it; its point then stands for the unknown one, and the reason says so. `lonely`: no candidate is believed.
 * `other`: the entry of the place that it stands between, with this one. `afterwards`: somebody was only brought there.
 */
export function placeOf(
  syntax: Syntax,
  mention: Mention,
  index: number,
  candidates: readonly (Weighed & { readonly reasons: readonly string[] })[],
  holder: Entry | null,
  lonely: boolean,
  other: Entry | null,
  rules: readonly CodingRule[],
  afterwards: boolean,
): Place {
  const { evidence } = mention
  const best = lonely ? null : (candidates[0]?.entry ?? holder)
  const area = best ? areaOf(syntax, mention, best, other) : null
  const told = candidates.map(({ entry, score, how, reasons }) => ({
    name: entry.name,
    latitude: entry.latitude,
    longitude: entry.longitude,
    geonameId: entry.geonameId,
    country: entry.country,
    admin1: entry.admin1,
    score: Math.round(score * 100) / 100,
    because: [describe(entry), ...(how === KEYS.skeleton ? ['found by its consonants'] : []), ...reasons].join('; '),
  }))
  const choice = lonely
    ? 'unresolved: every candidate is far from the other places of the report'
    : told[0]
      ? `meant: ${told[0].because} (${told[0].score})`
      : `in no gazetteer${holder ? `; set at ${holder.name}, which the text names with it` : ''}`
  return {
    id: `p${index + 1}`,
    span: rangeSpan(syntax, mention),
    name: mention.name,
    latitude: best?.latitude ?? null,
    longitude: best?.longitude ?? null,
    geonameId: (lonely ? null : told[0]?.geonameId) ?? null,
    country: best?.country ?? null,
    admin1: best?.admin1 ?? null,
    role: evidence.dateline || !afterwards ? roleOf(evidence) : 'other',
    precision: best ? precisionOf(best.kind) : 'unknown',
    area,
    codes: best && area ? codesOf(rules, area, best.kind) : null,
    candidates: told,
    because: `place: ${evidence.reasons.join('; ')}${afterwards ? '; somebody was brought there afterwards' : ''} (${evidence.score.toFixed(1)}); ${choice}`,
  }
}

const roleOf = ({ dateline, origin, locative }: Evidence): Place['role'] =>
  dateline ? 'dateline' : origin ? 'origin' : locative ? 'event' : 'other'

const describe = ({ kind, population }: Entry): string =>
  population > 0 && kind !== 'country' ? `${kind} of ${population} people` : kind
