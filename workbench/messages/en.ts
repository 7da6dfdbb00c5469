import type { EventType, Mark, Measure, Rule, Status } from '../api/types.ts'

const LOCALE = 'en-GB'
const numbers = new Intl.NumberFormat(LOCALE)
const plurals = new Intl.PluralRules(LOCALE)
const countries = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' })
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })

export const number = (n: number): string => numbers.format(n)

/** "1 report", "12 reports". */
const counted = (n: number, one: string, many: string): string =>
  `${number(n)} ${plurals.select(n) === 'one' ? one : many}`

const dayOf = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

const shell = {
  windowTitle: (page: string): string => `${page} · According`,
  skip: 'Skip to the content',
  home: 'According: all incidents',
  navigation: 'Pages',
  pages: {
    incidents: 'Incidents',
    reports: 'Reports',
    review: 'Review',
    sources: 'Sources',
    actors: 'Actors',
    add: 'Add',
  },
  goTo: (page: string): string => `Go to ${page}`,
  everywhere: 'Everywhere',
  shortcuts: 'Keys',
  keyNames: { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Enter: 'Enter', ' ': 'Space' } as Readonly<
    Record<string, string>
  >,
  close: 'Close',
  loading: 'Loading …',
  retry: 'Try again',
  theme: 'Light or dark',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  noPage: (path: string): string => `There is no page ${path}.`,
}

const api = {
  unreachable: 'The server of the workbench does not answer.',
  startAgain: 'Run npm start again and open the address that it prints.',
  refused: (status: number): string => `The server answered with ${status}.`,
}

const marks: Readonly<Record<Mark['mark'], string>> = {
  contradicts: 'contradicts another source',
  refines: 'agrees and is more exact',
  agrees: 'agrees',
  alone: 'no other source says anything comparable',
  revised: 'revised later by the same source',
}

const statuses: Readonly<Record<Status, string>> = {
  asserted: 'told by an outlet itself',
  claimed: 'claimed by a source',
  hedged: 'reportedly',
  denied: 'denied',
  planned: 'planned',
  hypothetical: 'hypothetical',
  unclear: 'unclear',
}

const types: Readonly<Record<EventType, string>> = {
  ASSAULT: 'Assault',
  COERCE: 'Coercion',
  MOBILIZE: 'Mobilisation',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  RETREAT: 'Retreat',
  AID: 'Aid',
  COOPERATE: 'Cooperation',
  THREATEN: 'Threat',
  AGREE: 'Agreement',
  CONSULT: 'Consultation',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
}

const measures: Readonly<Record<Measure, string>> = {
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  detained: 'detained',
  abducted: 'abducted',
  displaced: 'displaced',
  casualties: 'casualties',
  present: 'present',
}

const rules: Readonly<Record<Rule, { readonly name: string; readonly means: string }>> = {
  conservative: {
    name: 'Conservative',
    means: 'the least people, the coarsest place, the widest days that a source gives',
  },
  informative: { name: 'Informative', means: 'the most people, the most exact place and days that a source gives' },
  representative: {
    name: 'Representative',
    means: 'what most sources say; of equals what most can stand with, then the least',
  },
}

/** The words of the Incidents page. */
const incidents = {
  title: 'Incidents',
}

/** The words of the Incident page. */
const incident = {
  title: 'Incident',
}

/** The words of the Reader page. */
const reader = {
  title: 'Reports',
}

/** The words of the Review page. */
const review = {
  title: 'Review',
}

/** The words of the Sources page. */
const sources = {
  title: 'Sources',
}

/** The words of the Actors page. */
const actors = {
  title: 'Actors',
}

/** The words of the Add page. */
const add = {
  title: 'Add',
}

/** Every word that the workbench says of itself, in English. A translation is another file with this shape. */
export const m = {
  shell,
  api,
  marks,
  statuses,
  types,
  measures,
  rules,
  incidents,
  incident,
  reader,
  review,
  sources,
  actors,
  add,
  undated: 'undated',
  unplaced: 'unplaced',
  counts: { unknown: 'unknown', orMore: 'or more' },
  reports: (n: number): string => counted(n, 'report', 'reports'),
  accounts: (n: number): string => counted(n, 'account', 'accounts'),
  claims: (n: number): string => counted(n, 'claim', 'claims'),
  incidentCount: (n: number): string => counted(n, 'incident', 'incidents'),
  /** "Mali" of "ML". */
  country: (code: string): string => countries.of(code) ?? code,
  /** "1 Mar 2025", "1–31 Mar 2025". */
  days: (from: string, to: string): string =>
    from === to ? day.format(dayOf(from)) : day.formatRange(dayOf(from), dayOf(to)),
  month: (iso: string): string => month.format(dayOf(`${iso.slice(0, 7)}-01`)),
  /** A moment of ISO 8601 in the time of the machine. */
  moment: (iso: string): string => moment.format(new Date(iso)),
}
