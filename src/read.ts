import { assembleClaims } from './claims/claims.ts'
import { analyse, type Language } from './language/english.ts'
import { sentenceCase, trueCase } from './language/true-case.ts'
import { type ActorLexicon, findActors } from './reading/actors.ts'
import { linkAnswers } from './reading/answers.ts'
import { type CueLexicon, findAttributions } from './reading/attributions.ts'
import { chainsOf } from './reading/chain.ts'
import { type EventLexicon, findEvents } from './reading/events.ts'
import { findFates } from './reading/fates.ts'
import { linkFates, linkFigures } from './reading/figure-events.ts'
import { type FigureLexicon, findFigures } from './reading/figures.ts'
import { headlineIn } from './reading/headline.ts'
import { findPlaces, type Gazetteer } from './reading/places.ts'
import { findQuotations } from './reading/quotations.ts'
import type { Found, Reading } from './reading/reading.ts'
import { findRelations, type RelationLexicon } from './reading/relations.ts'
import { type SourceTypeLexicon, typeSources } from './reading/source-types.ts'
import { judgeStatus, type ModalityLexicon } from './reading/status.ts'
import { findTimes, type TimeLexicon } from './reading/times.ts'
import { quotedFrom } from './text/quoted-from.ts'
import type { Issue, Report } from './text/report.ts'

/** All that reading needs to know, loaded once at the edge (src/intake/knowledge.ts) and passed. */
export type Knowledge = {
  readonly language: Language
  readonly gazetteer: Gazetteer
  readonly times: TimeLexicon
  readonly figures: FigureLexicon
  readonly actors: ActorLexicon
  readonly relations: RelationLexicon
  readonly cues: CueLexicon
  readonly events: EventLexicon
  readonly sourceTypes: SourceTypeLexicon
  readonly modality: ModalityLexicon
}

/** One report → its reading. Pure: the same text, report and knowledge give the same reading. */
export function read(report: Report, text: string, knowledge: Knowledge): Reading {
  const { cases, abbreviations } = knowledge.language
  const { title } = report
  const issues: Issue[] = report.publishedAt
    ? []
    : [
        {
          code: 'no-publication-date',
          message: 'no date of publication is known: relative times stay unresolved; give --published',
          span: null,
        },
      ]
  return {
    schema: 'according.reading/1',
    report,
    ...found(report, text, trueCase(text, cases, abbreviations), knowledge),
    issues,
    ...(title && { headline: found(report, title, sentenceCase(headlineIn(title), cases, abbreviations), knowledge) }),
  }
}

/** What a text says, read as `written`: letter for letter at the same offsets. */
function found(report: Report, text: string, written: string, knowledge: Knowledge): Found {
  const syntax = analyse(written, knowledge.language)
  const quotations = findQuotations(syntax)
  const places = findPlaces(syntax, knowledge.gazetteer, report.outlet)
  const times = findTimes(syntax, knowledge.times, report.publishedAt, places)
  const counted = findFigures(syntax, times, knowledge.figures)
  const actors = findActors(syntax, places, knowledge.actors)
  const said = findAttributions(syntax, quotations, actors, knowledge.cues)
  const happenings = findEvents(syntax, { actors, places, times, figures: counted }, knowledge.events)
  const chains = chainsOf(said)
  const befallen = findFates(syntax, actors, knowledge)
  const judged = judgeStatus(syntax, chains, happenings, counted, befallen, knowledge.modality)
  const { events, figures } = linkFigures(syntax, judged.events, judged.figures)
  const fates = linkFates(syntax, events, judged.fates)
  const relations = findRelations(syntax, actors, chains, knowledge.relations)
  const answering = linkAnswers(syntax, said, events)
  const attributions = typeSources(syntax, answering, actors, events, relations, knowledge.sourceTypes)
  const claims = assembleClaims(events, figures, relations, attributions, chains)
  const layers = { attributions, events, figures, fates, places, times, actors, relations, claims }
  return { text, ...(written === text ? layers : quotedFrom(text, layers)) }
}
