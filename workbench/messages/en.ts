import type {
  Account,
  Attribution,
  Decision,
  Event,
  EventType,
  Field,
  Figure,
  LookGround,
  Mark,
  Measure,
  Place,
  PlaceCandidate,
  Relation,
  ReportDetail,
  Rule,
  Status,
  Time,
} from '../api/types.ts'

const LOCALE = 'en-GB'
const numbers = new Intl.NumberFormat(LOCALE)
const plurals = new Intl.PluralRules(LOCALE)
const countries = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' })
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const languages = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' })
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })

export const number = (n: number): string => numbers.format(n)

/** "1 report", "12 reports". */
const counted = (n: number, one: string, many: string): string =>
  `${number(n)} ${plurals.select(n) === 'one' ? one : many}`

const dayOf = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

/** "1 Mar 2025", "1–31 Mar 2025". */
const spanOfDays = (from: string, to: string): string =>
  from === to ? day.format(dayOf(from)) : day.formatRange(dayOf(from), dayOf(to))

/** The conditions that the ledger is asked for, by their names in the address. */
const CONDITIONS: Readonly<Record<string, string>> = {
  words: 'words',
  actor: 'actor',
  role: 'in the role of',
  source: 'source',
  outlet: 'outlet',
  mode: 'by',
  near: 'near',
  within: 'within km',
  publishedFrom: 'published from',
  publishedTo: 'published to',
  atLeast: 'at least',
  atMost: 'at most',
  background: 'background',
  differBy: 'accounts differ by more than',
}

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
    export: 'Export',
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
  notLoaded: 'This page could not be loaded: the server has stopped, or the workbench was built anew since.',
  theme: 'Light or dark',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  ledger: (address: string, who: string): string => `The ledger ${address}; decisions are ${who}’s`,
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
  found: (shown: number, total: number, isMore: boolean): string =>
    shown === total && !isMore
      ? counted(total, 'incident', 'incidents')
      : `${number(shown)} of ${number(total)}${isMore ? ' and more' : ''} incidents`,
  search: 'Search the words of all claims',
  searchFor: 'Search: words, "in quotes", bomb*',
  conditions: 'Conditions',
  without: (condition: string): string => `Without: ${condition}`,
  clear: 'Clear all',
  condition: (name: string, value: string): string => `${CONDITIONS[name] ?? name}: ${value}`,
  filters: 'Filters',
  panes: 'Show',
  pane: { list: 'List', map: 'Map' },
  kind: 'Kind',
  country: 'Country',
  place: 'Place',
  sureness: 'How sure',
  noCountry: 'No country told',
  contradicted: 'Accounts contradict each other',
  source: 'Source',
  actor: 'Actor',
  rule: 'Figures drawn by',
  more: (n: number): string => `${number(n)} more`,
  fewer: 'Fewer',
  find: (what: string): string => `Find ${/^[aeiou]/iu.test(what) ? 'an' : 'a'} ${what.toLowerCase()}`,
  noneFits: 'None has these words.',
  sort: 'Sort by',
  sorts: { weight: 'most reports', time: 'last happened', killed: 'most killed', disputed: 'most disputed' },
  caption: 'Incidents; Enter opens one',
  columns: ['When', 'What and where', 'People', 'Told by'],
  noAccount: 'none named',
  disputedFields: (n: number): string => `accounts contradict each other in ${counted(n, 'field', 'fields')}`,
  next: 'Next incident',
  previous: 'Incident before',
  nothing: 'No incident meets all conditions.',
  emptyLedger: 'No reports have been added to this ledger yet.',
  addReports: 'Add reports',
  timeline: 'Timeline',
  timelineIs: (from: string, to: string): string =>
    `Incidents from ${spanOfDays(from, from)} to ${spanOfDays(to, to)}; the days can also be typed below`,
  binIs: (from: string, to: string, sure: number, maybe: number): string =>
    `${spanOfDays(from, to)}: ${number(sure)}${maybe ? `, and ${number(maybe)} that may have been then` : ''}`,
  before: (n: number): string => `${number(n)} before`,
  after: (n: number): string => `${number(n)} after`,
  barsAre: { day: 'by day', month: 'by month', year: 'by year' },
  from: 'From',
  to: 'To',
  between: (from: string | null, to: string | null): string =>
    from && to ? spanOfDays(from, to) : from ? `from ${spanOfDays(from, from)}` : `to ${spanOfDays(to!, to!)}`,
  closer: 'Look closer',
  allDays: 'All days',
  inArea: 'in the area drawn',
  undatedLane: { only: 'undated alone', with: 'undated too' },
  unplacedLane: { only: 'without a point alone', with: 'without a point too' },
  lanes: {
    undated: { only: (n: number): string => `${number(n)} undated`, with: 'list them too' },
    unplaced: { only: (n: number): string => `${number(n)} without a point`, with: 'list them too' },
  },
  map: 'Map of incidents; arrows move it, + and − zoom, Enter lists what is nearest its middle',
  mapIs: 'A circle is as wide as the place is uncertain. Map: Natural Earth.',
  noMap: (why: string): string => `This browser cannot draw the map (${why}). The list holds all incidents.`,
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  drawArea: 'Draw an area',
  drawHere: 'Drag over the map to choose an area',
  thisView: 'Only this view',
  fit: 'Show all',
  here: 'Here',
  lieHere: (n: number, disputed: number): string =>
    counted(n, 'incident', 'incidents') +
    (disputed ? `, in ${n === 1 ? 'which' : `${number(disputed)} of them`} accounts contradict each other` : ''),
  closerHere: 'Zoom in there',
  listThese: (n: number): string => `List these ${number(n)}`,
  somewhereIn: 'Somewhere in',
  moreCountries: (n: number): string => `and ${counted(n, 'other country', 'other countries')}`,
}

/** How a disagreement on a field begins. */
const differing: Readonly<Record<Field, string>> = {
  what: 'What kind of deed it was',
  happened: 'Whether it happened',
  when: 'When it was',
  where: 'Where it was',
  actors: 'Who did it',
  recipients: 'To whom it was done',
  killed: 'How many were killed',
  injured: 'How many were injured',
  missing: 'How many are missing',
  detained: 'How many were detained',
  abducted: 'How many were abducted',
  displaced: 'How many were displaced',
  casualties: 'How many were killed or hurt',
  present: 'How many were there',
}

const apart = (field: Field, gap: number): string =>
  field === 'when'
    ? `${counted(gap, 'day', 'days')} apart`
    : field === 'where'
      ? `${number(gap)} km apart`
      : `${counted(gap, 'person', 'people')} apart`

/** The words of the Incident page. */
const incident = {
  title: 'Incident',
  fields: {
    what: 'Kind',
    happened: 'What happened',
    when: 'When',
    where: 'Where',
    actors: 'Who',
    recipients: 'To whom',
    killed: 'Killed',
    injured: 'Injured',
    missing: 'Missing',
    detained: 'Detained',
    abducted: 'Abducted',
    displaced: 'Displaced',
    casualties: 'Casualties',
    present: 'Present',
  } satisfies Readonly<Record<Field, string>>,
  fighters: { MIL: 'soldiers', REB: 'rebels', UAF: 'armed' } as Readonly<Record<string, string>>,
  about: (words: string): string => `about ${words}`,
  orMore: (n: number): string => `${number(n)} or more`,
  orFewer: (n: number): string => `${number(n)} or fewer`,
  between: (from: number, to: number): string => `${number(from)}–${number(to)}`,
  byPerson: 'told of one by one',
  notLocated: 'not located',
  by: (who: string): string => `by ${who}`,
  itself: (name: string): string => `${name} itself`,
  speaker: (name: string, body: string | null, outlet: string): string =>
    `${name}${body ? ` for ${body}` : ''}, in ${outlet}`,
  standings: {
    independent: 'counts',
    again: 'the same source again',
    copy: 'a copy',
    unnamed: 'not named, not counted',
  } satisfies Readonly<Record<Account['standing'], string>>,
  sentence: (independent: number, reports: number): string =>
    `${counted(independent, 'independent account', 'independent accounts')} in ${counted(reports, 'report', 'reports')}`,
  contradictions: (n: number): string => (n ? `${number(n)} contradicted` : 'no contradiction'),
  formerly: (id: string): string => `formerly ${id}`,
  drawn: 'Drawn from all accounts',
  rule: 'Rule',
  happened: 'It happened',
  deniedBy: 'denied by',
  /** A number that the outlet corrects in the same report. */
  withdrawn: 'taken back by the outlet',
  nobodySays: 'nobody says',
  grouping: 'from the grouping of reports: no account says so',
  more: (n: number): string => `and ${number(n)} more`,
  accountName: (n: number, name: string): string => `Account ${n}: ${name}`,
  disagreements: 'Where accounts disagree',
  noDisagreement: 'No two independent accounts contradict each other.',
  differ: (field: Field, gap: number | null): string => `${differing[field]}${gap ? `, ${apart(field, gap)}` : ''}:`,
  matrix: 'Who says what',
  account: 'Account',
  matrixHelp: 'Arrows move, Enter opens the words of a cell, Escape closes them.',
  keys: { move: 'Move in the table', open: 'Open the words of a cell', close: 'Close the words' },
  silent: 'says nothing of it',
  signs: 'What the signs mean',
  cellMarks: {
    contradicts: 'contradicts',
    refines: 'more exact than',
    agrees: 'agrees with',
    alone: 'alone',
    revised: 'revised later',
  } satisfies Readonly<Record<Mark['mark'], string>>,
  others: (n: number): string => counted(n, 'other', 'others'),
  moreInPrint: (n: number): string => `${counted(n, 'further account', 'further accounts')} not printed`,
  words: 'The words',
  openReport: 'Open in the report',
  against: 'Contradicted by',
  fitting: 'Can stand with it',
  ranges: 'How many, by account',
  measure: 'Of people',
  rangesLabel: (measure: Measure, accounts: number): string =>
    `${counted(accounts, 'account', 'accounts')} of how many were ${measures[measure]}, beside the number drawn from all; the same follows as a table`,
  asTable: 'As a table',
  inTable: (n: number): string => `${number(n)} more in the table`,
  drawnNumber: 'Drawn from all',
  drawnBand: 'from the least to the most that is said',
  mark: 'Beside the others',
  overTime: 'How numbers changed over time',
  overTimeLabel: (measure: Measure): string =>
    `Numbers of ${measures[measure]} by the day of publication, the words of one source joined by a line; the same stands in the table above`,
  published: 'published',
  revised: 'Revised by the same source',
  noRevision: 'No source changed its word.',
  where: 'On the map',
  mapLabel: (areas: number): string =>
    `Map of ${counted(areas, 'area', 'areas')} in which accounts put it; the same follows in words`,
  within: (km: number): string => (km < 1 ? 'At' : `Within about ${number(km)} km of`),
  reports: 'Reports in order of time',
  copyOf: 'copy of',
  revises: 'later version of',
  original: 'At the outlet',
  noOutlet: 'outlet unknown',
  whyOne: 'Why these reports are of one incident',
  alone: 'One report alone tells of it.',
  tie: (percent: number): string => `${percent} % sure`,
  and: 'and',
  for: 'for',
  againstIt: 'against',
  decisions: 'Decisions of people',
  noDecision: 'Nobody merged, split or corrected anything here.',
  decided: {
    merge: 'merged',
    split: 'split',
    accept: 'accepted',
    correct: 'corrected',
    reject: 'rejected',
    skip: 'skipped',
  } satisfies Readonly<Record<Decision['kind'], string>>,
  states: {
    'in force': 'in force',
    revoked: 'taken back',
    overruled: 'overruled',
    lost: 'the words are gone',
  } satisfies Readonly<Record<Decision['state'], string>>,
  correction: (field: string, from: string | null, to: string | null): string =>
    `${field}: ${from ?? 'nothing'} → ${to ?? 'nothing'}`,
  takeBack: 'Take back',
  takenBack: (who: string, why: string): string => `taken back by ${who}: ${why}`,
  why: 'Why',
  whyHelp: 'The reason is kept with the decision, for those who come later.',
  merge: 'Merge with …',
  mergeTitle: 'Merge with another incident',
  mergeSearch: 'Look for the other incident',
  mergeHelp: 'Words, a place, or its id.',
  coming: 'These come to it:',
  mergeDo: 'Merge',
  noneFound: 'No other incident is found so.',
  split: 'Split …',
  splitTitle: 'Split reports off into an incident of their own',
  splitHelp: 'Choose the reports that tell of another happening.',
  splitPreview: (leave: number, stay: number): string =>
    `${counted(leave, 'report leaves', 'reports leave')}, ${counted(stay, 'report stays', 'reports stay')}.`,
  splitDo: 'Split off',
  splitAll: 'At least one report must stay.',
  changed: (kind: Decision['kind']): string => (kind === 'merge' ? 'Merged.' : 'Split.'),
  nowIn: (n: number): string => `Its reports are now in ${counted(n, 'incident', 'incidents')}:`,
  undo: 'Undo',
  undone: 'Taken back at once.',
  print: 'Print',
}

/** "12 or more", "about 20", "10–15", null where the number is said to be unknown. */
function boundsOf({ atLeast, atMost, approximate, unknown }: Figure): string | null {
  if (unknown || (atLeast === null && atMost === null)) return null
  const about = approximate ? 'about ' : ''
  if (atMost === null) return `${about}${number(atLeast!)} or more`
  if (atLeast === null) return `${about}${number(atMost)} or fewer`
  return `${about}${atLeast === atMost ? number(atLeast) : `${number(atLeast)}–${number(atMost)}`}`
}

const PRONOUN = /^(?:he|she|it|they|who|which|that|we|i|you|the former|the latter)$/iu

/** The words of what a merge or a split would change. */
const preview = {
  caption: 'What it would change; nothing is written yet',
  columns: ['Incident', 'People', 'Told by'],
  before: 'Now',
  after: 'After it',
  nobody: 'no number',
  noAccount: 'no source named',
  contradictions: (n: number): string => (n ? `${number(n)} contradicted` : 'no contradiction'),
  same: 'No incident would change.',
  overrules: (decisions: readonly string[]): string =>
    `It would overrule ${decisions.length === 1 ? 'decision' : 'decisions'} ${decisions.join(', ')}, which ${decisions.length === 1 ? 'stays' : 'stay'} on record.`,
}

/** The words of the Reader page. */
const reader = {
  title: 'Reports',
  search: 'Title, outlet or address',
  noneFound: 'No report is found so.',
  none: 'The ledger holds no report yet.',
  addSome: 'Add reports',
  more: 'More',
  columns: { title: 'Report', outlet: 'Outlet', published: 'Published', claims: 'Claims' },
  untitled: 'Report without a title',
  noOutlet: 'outlet unknown',
  author: (name: string): string => `by ${name}`,
  forwardedFrom: (name: string): string => `passed on from ${name}`,
  updated: (day: string): string => `changed ${day}`,
  published: (when: string): string => `published ${when}`,
  original: 'At the outlet',
  language: (code: string): string => languages.of(code) ?? code,
  copies: (n: number): string => counted(n, 'other version or copy', 'other versions and copies'),
  relations: {
    leads: 'leads',
    memberOf: 'member of',
    affiliatedWith: 'affiliated with',
    alliedWith: 'allied with',
    nationality: 'of nationality',
    alias: 'also called',
  } satisfies Readonly<Record<Relation['kind'], string>>,
  versions: {
    copy: 'a copy of this report',
    original: 'of which this one is a copy',
    revises: 'the version before this one',
    'revised by': 'a later version',
  } satisfies Readonly<Record<ReportDetail['versions'][number]['relation'], string>>,
  provenance: 'Where it comes from',
  got: 'Got',
  from: 'From',
  line: (n: number): string => `line ${number(n)}`,
  hash: 'SHA-256 of the original',
  textHash: 'SHA-256 of the text',
  id: 'Id of the report',
  readBy: 'Read by',
  reader: (version: string, when: string): string => `According ${version}, ${when}`,
  issues: (n: number): string => counted(n, 'thing to know of this text', 'things to know of this text'),
  toWords: 'Show the words',
  incidents: (n: number): string => `Tells of ${counted(n, 'incident', 'incidents')}`,
  incident: (n: number): string => `Incident ${number(n)}`,
  text: (title: string): string =>
    `Text of “${title}”; the left and right arrows go from mark to mark, Enter chooses the claims of one`,
  legend: 'Marks',
  layers: {
    source: 'Source',
    cue: 'Cue',
    content: 'What is said',
    event: 'Event',
    figure: 'Figure',
    place: 'Place',
    time: 'Time',
  },
  toggle: (layer: string): string => `Marks on or off: ${layer}`,
  toggleAll: 'All marks on or off',
  pointing: 'Point at marked words, or walk to them with ← and →: what they are stands here.',
  claims: 'Claims',
  noClaims: 'No claim was read in this text.',
  ofThese: (n: number, all: number): string => `Claim ${n} of ${all} that stand on these words`,
  keys: {
    next: 'Next claim',
    previous: 'Previous claim',
    why: 'Why: the rule and the words behind each value',
    leave: 'Close “why”, then choose no claim',
  },
  why: 'Why',
  whyOf: (claim: string): string => `Why claim ${claim}`,
  chooseFirst: 'Choose a claim, in the list or in the text: here stands what each of its values rests on.',
  othersMeant: 'It may mean:',
  noRule: 'as the words say',
  status: 'How sure',
  roles: {
    what: 'What',
    codes: 'In other codebooks',
    who: 'Who',
    whom: 'To whom',
    with: 'With what',
    howMany: 'How many',
    where: 'Where',
    when: 'When',
    accordingTo: 'According to',
    content: 'In what it says',
  },
  background: 'background: told of another time',
  fate: (person: string, measure: Measure): string => `${person}: ${measures[measure]}`,
  deed: ({ type, mode }: Pick<Event, 'type' | 'mode'>): string => `${types[type]}${mode ? ` · ${mode}` : ''}`,
  figure: (figure: Figure): string => {
    const { measure, atLeast, atMost, unknown } = figure
    if (!unknown && atLeast === 0 && atMost === 0) return `none ${measures[measure]}`
    const words = boundsOf(figure)
    return words ? `${words} ${measures[measure]}` : `${measures[measure]}: number said to be unknown`
  },
  place: ({ name, admin1, country, latitude }: Place): string => {
    const parts = [name, admin1, country && countries.of(country)].filter(part => part !== null && part !== undefined)
    return `${[...new Set(parts)].join(', ')}${latitude === null ? ' (not located)' : ''}`
  },
  /** "14.35005, −3.61038 (town)". */
  point: ({ latitude, longitude, precision }: Place): string =>
    latitude === null || longitude === null ? '' : `${latitude}, ${longitude} (${precision}); `.replaceAll('-', '−'),
  candidate: ({ name, admin1, country, score, because }: PlaceCandidate): string =>
    `${[...new Set([name, admin1, country && countries.of(country)].filter(Boolean))].join(', ')}, score ${score.toFixed(2)}: ${because}`,
  acled: ({ eventType, subEventType }: NonNullable<Event['acled']>): string => `ACLED: ${eventType}, ${subEventType}`,
  ucdp: ({ typeOfViolence, name }: NonNullable<Event['ucdp']>): string =>
    `UCDP: type of violence ${typeOfViolence}, ${name}`,
  codesRule: 'by the rules of ontology/crosswalk.yaml, from what is read of the deed and its parties',
  time: ({ from, to, span }: Time): string =>
    from && to
      ? spanOfDays(from, to)
      : from
        ? `from ${spanOfDays(from, from)}`
        : to
          ? `until ${spanOfDays(to, to)}`
          : `“${span.quote}”`,
  source: (words: string | null, name: string | null, cue: string): string =>
    words === null ? `source not named (“${cue}”)` : name && PRONOUN.test(words) ? `${name} (“${words}”)` : words,
  itself: (outlet: string | null): string => (outlet ? `${outlet} itself` : 'the report itself'),
  /** An incident, of the first event that tells of it: "Assault “shelled”, Bankass". */
  told: (event: Pick<Event, 'type' | 'mode' | 'mentions'>, place: string | null): string =>
    `${reader.deed(event)} “${event.mentions[0]!.quote}”${place ? `, ${place}` : ''}`,
  /** From the innermost source out. */
  accordingTo: (names: readonly string[]): string => `According to ${names.join(', according to ')}`,
  stances: {
    states: 'states',
    claims: 'claims',
    accuses: 'accuses',
    denies: 'denies',
    confirms: 'confirms',
    threatens: 'threatens',
    warns: 'warns',
    promises: 'promises',
    demands: 'demands',
    judges: 'judges',
    believes: 'believes',
    hedged: 'hedged',
    unknown: 'said to be unknown',
  } satisfies Readonly<Record<Attribution['stance'], string>>,
  manners: { direct: 'in its own words', indirect: 'in words of the report', mixed: 'partly in its own words' },
  stance: (stance: Attribution['stance'], manner: Attribution['manner']): string =>
    `${reader.stances[stance]}, ${reader.manners[manner]}`,
  said: (source: string): string => `what ${source} says`,
}

/** What of a claim others contradict. */
const contradicted: Readonly<Record<Field, string>> = {
  what: 'what it was',
  happened: 'that it happened',
  when: 'when it was',
  where: 'where it was',
  actors: 'who did it',
  recipients: 'whom it befell',
  killed: 'the number killed',
  injured: 'the number injured',
  missing: 'the number missing',
  detained: 'the number detained',
  abducted: 'the number abducted',
  displaced: 'the number displaced',
  casualties: 'the number of casualties',
  present: 'the number present',
}

/** "the army", "the army and a nurse", "the army, a nurse and 3 more". */
const firstTwo = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(' and ') : `${names[0]}, ${names[1]} and ${number(names.length - 2)} more`

/** The words of the Review page. */
const review = {
  title: 'Review',
  counts: (open: number): string => `${counted(open, 'claim', 'claims')} that nobody decided on yet`,
  place: (at: number, of: number): string => `${number(at)} of the ${number(of)} to look at first`,
  none: 'Nobody need look at anything: every claim is decided on, or there is none yet.',
  noMore: 'There is no further claim on this list.',
  notKept: 'It was not written: what it was about stands as it did.',
  /** Why a look is worth it: "Contradicted by the army: the number killed". */
  lookGround: (why: LookGround): string => {
    if (why.ground === 'contradicted') return `Contradicted by ${firstTwo(why.by)}: ${contradicted[why.field]}`
    if (why.ground === 'people') return `${number(why.count)} ${measures[why.measure]}`
    if (why.ground === 'unlocated') return `No gazetteer has ${why.place}`
    return why.ground === 'hedged' ? 'Said only to be reported' : 'Said to be unclear'
  },
  /** The same words in copies of the report of a claim that was decided on. */
  copies: {
    title: 'The same words in copies',
    found: (n: number): string =>
      n === 1
        ? 'The same words stand in 1 other copy of the report.'
        : `The same words stand in ${number(n)} other copies of the report.`,
    which: 'Which',
    apply: (n: number): string => `Apply to ${counted(n, 'copy', 'copies')}`,
    key: 'Apply to the copies',
    leave: 'Leave them as they are',
    applied: (n: number): string => `Applied to ${counted(n, 'copy', 'copies')}.`,
    also: (n: number): string => `Also on ${counted(n, 'copy', 'copies')}`,
  },
  list: 'To look at first',
  now: (headline: string): string => `Now: ${headline}`,
  actions: 'What to do with this claim',
  accept: 'Accept',
  acceptWhy: 'Accept, with a reason',
  correct: 'Correct',
  reject: 'Reject',
  merge: 'Merge incidents',
  split: 'Split the incident',
  skip: 'Skip',
  undo: 'Take back',
  next: 'Next claim',
  previous: 'Claim before',
  leave: 'Leave as it is',
  why: 'Why',
  whyIfAny: 'Why (if there is something to say)',
  wrong: 'What is wrong',
  right: 'What is right',
  emptyMeans: 'Leave it empty where the words do not say.',
  mergeWith: 'These tell of the same happening',
  noOthers: 'There is no other incident of these days.',
  splitOut: 'These tell of another happening than the rest',
  onlyReport: 'One report alone tells of it: there is nothing to split.',
  gap: '[…]',
  howMany: 'How many',
  when: 'When',
  itself: 'the report itself',
  hidden: 'a source not named',
  notSaid: 'not said',
  wasRead: (read: string): string => `(corrected; read as: ${read})`,
  atMost: (n: number): string => `at most ${number(n)}`,
  because: 'How the program read it',
  openReader: 'Open in the report',
  openIncident: 'Open the incident',
  fields: {
    type: 'What',
    mode: 'By what means',
    status: 'How sure',
    actor: 'Who',
    recipient: 'To whom',
    place: 'Where',
    from: 'First day',
    to: 'Last day',
    source: 'According to',
    atLeast: 'At least',
    atMost: 'At most',
  },
  relations: {
    leads: 'leads',
    memberOf: 'is a member of',
    affiliatedWith: 'is affiliated with',
    alliedWith: 'is allied with',
    nationality: 'has the nationality of',
    alias: 'is called',
  },
  marks: {
    source: 'source',
    cue: 'how it is said',
    content: 'what is said',
    event: 'event',
    figure: 'number',
    relation: 'relation',
    party: 'who or whom',
    place: 'place',
    time: 'time',
  },
  kinds: {
    accept: 'Accepted',
    correct: 'Corrected',
    reject: 'Rejected',
    skip: 'Skipped',
    merge: 'Merged',
    split: 'Split',
  },
  states: {
    'in force': 'in force',
    revoked: 'taken back',
    overruled: 'a later one counts',
    lost: 'the newest reading says nothing there',
  },
  did: (kind: 'accept' | 'correct' | 'reject' | 'skip' | 'merge' | 'split'): string => `${review.kinds[kind]}.`,
  tookBack: (kind: 'accept' | 'correct' | 'reject' | 'skip' | 'merge' | 'split'): string =>
    `Taken back: ${review.kinds[kind].toLowerCase()}.`,
  undoneWhy: 'undone at once, by the key u',
  takeBack: 'Take back',
  takenBackBy: 'Taken back by',
  history: 'What was decided',
  noHistory: 'Nothing yet.',
  tellings: (n: number): string => counted(n, 'passage', 'passages'),
  testCase: 'Test case',
  testCaseFor: (file: string): string =>
    `Put these lines into ${file}: the tests then fail until this is no longer read.`,
  copy: 'Copy',
  copied: 'Copied.',
}

/** The words of the Sources page. */
const sources = {
  title: 'Sources',
  about: 'Who is said to know: outlets in their own voice, and speakers whom reports name.',
  search: 'Look for a source',
  searchFor: 'A name',
  kind: 'Kind',
  kinds: { all: 'All', outlet: 'Outlets', source: 'Speakers' },
  kindOf: { outlet: 'Outlet', source: 'Speaker', report: 'Report', unnamed: 'Not named' },
  sort: 'Order',
  sorts: {
    reports: 'Most reports',
    claims: 'Most claims',
    contradicted: 'Most contradicted',
    revised: 'Most revised',
    name: 'Name',
  },
  found: (shown: number, all: number): string =>
    shown === all ? counted(all, 'source', 'sources') : `${number(shown)} of ${counted(all, 'source', 'sources')}`,
  nothing: 'No source is called so.',
  empty: 'There is no source yet: add reports first.',
  caption: 'Sources with how much they said and how it stands to what others say',
  columns: {
    name: 'Source',
    kind: 'Kind',
    reports: 'Reports',
    claims: 'Claims',
    incidents: 'Incidents',
    contradicted: 'Contradicted',
    revised: 'Revised',
    reliability: 'Reliability',
  },
  /** What stands behind a number: "claim" of 1, "claims" of 12. */
  unit: (of: 'reports' | 'claims' | 'incidents' | 'contradicted' | 'revised', n: number): string =>
    plurals.select(n) === 'one' ? of.replace(/s$/, '') : of,
  more: (n: number): string => `Show ${number(n)} more`,
  back: 'All sources',
  share: (part: number, whole: number): string =>
    whole ? `${number(part)} of ${counted(whole, 'incident', 'incidents')}` : 'no incident',
  contradictedBy: 'Others contradict it in',
  revisedIn: 'It revised its own word in',
  alsoCalled: 'Reports call it',
  notGraded: 'not graded',
  reliability: 'Reliability',
  grades: {
    A: 'reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'cannot be judged',
  },
  reliabilityHelp:
    'A person’s judgement of the source, after the Admiralty Code. It changes no number here: it stands beside what the source says.',
  setReliability: 'Set the reliability …',
  grade: 'Grade',
  why: 'Why',
  whyHelp: 'Kept with your name, for those who come later.',
  save: 'Set the grade',
  cancel: 'Cancel',
  saved: (grade: string): string => `The grade is ${grade} now.`,
  takeBack: 'Take the grade back',
  takeBackHelp: 'It stays on record and counts no more; the one before it counts again.',
  takenBack: 'The grade is taken back.',
  revoked: (who: string, when: string): string => `taken back by ${who}, ${when}:`,
  history: 'All grades, the last first',
  incidents: 'Incidents of which it speaks',
  moreIncidents: (n: number): string => `${counted(n, 'more incident', 'more incidents')}`,
  claims: 'What it said, the latest first',
  noClaims: 'Nothing that it said is in the newest readings.',
}

/** The words of the Actors page. */
const actors = {
  title: 'Actors',
  about: 'Who takes part in what is claimed, or says it. Names are joined only on a ground, which stands beside them.',
  search: 'Look for an actor',
  searchFor: 'A name',
  labels: 'Also words that name nobody (“police”, “two men”)',
  labelNote: 'These words name nobody: each report means its own.',
  found: (shown: number, all: number): string =>
    shown === all ? counted(all, 'actor', 'actors') : `${number(shown)} of ${counted(all, 'actor', 'actors')}`,
  nothing: 'No actor is called so.',
  empty: 'There is no actor yet: add reports first.',
  caption: 'Actors with their names and claims',
  columns: { name: 'Actor', names: 'Also called', claims: 'Claims' },
  more: (n: number): string => `Show ${number(n)} more`,
  back: 'All actors',
  names: 'Names, and why they are of the same',
  namesCaption: 'Names with the reason',
  nameColumns: { name: 'Name', reason: 'Why', reports: 'Reports' },
  maybe: 'Perhaps the same: nobody joined them',
  network: 'Who is claimed to do what to whom',
  networkHelp:
    'Each line is what claims say of two actors; choose it, here or in the table, to read them. The table holds all that is drawn.',
  networkOf: (nodes: number, edges: number): string =>
    `A network of ${counted(nodes, 'actor', 'actors')} with ${counted(edges, 'line', 'lines')}; the table beside it holds the same`,
  noEdges: 'No claim has two actors who are named. Words that name nobody can be shown, too.',
  widened: 'Few actors are named here, so words that name nobody are drawn too, as diamonds.',
  edgesCaption: 'What claims say of two actors',
  edgeColumns: { from: 'From', kind: 'What', to: 'To', claims: 'Claims' },
  speaksOf: 'speaks of',
  relations: {
    leads: 'leads',
    memberOf: 'is a member of',
    affiliatedWith: 'is affiliated with',
    alliedWith: 'is allied with',
    nationality: 'has the nationality of',
    alias: 'is called',
  } as Readonly<Record<string, string>>,
  edge: (from: string, kind: string, to: string): string => `${from} → ${kind} → ${to}`,
  closeEdge: 'Close the claims of this line',
  kindOfEdge: 'Kind of line',
  deeds: 'Deeds and relations',
  allKinds: 'All',
  claims: 'All claims that have it, the latest first',
}

/** Claims as lines, wherever they are listed. */
const claimLines = {
  /** "Assault · drone", "killed", "leads". */
  what: (type: string, mode: string | null): string =>
    [({ ...types, ...measures, ...actors.relations } as Readonly<Record<string, string>>)[type] ?? type, mode]
      .filter(part => part !== null)
      .join(' · '),
  open: 'Open the words in the report',
  incident: 'Incident',
  more: 'Show more',
  of: (shown: number, all: number, isMore: boolean): string =>
    `${number(shown)} of ${isMore ? 'more than ' : ''}${number(all)}`,
  background: 'background',
  hidden: 'a source not named',
  itself: 'the report itself',
  untitled: 'Untitled report',
}

/** The words of the Add page. */
const add = {
  title: 'Add',
  about: 'Everything stays on this machine: reports are read here and kept in the ledger that is open.',
  files: 'Files',
  drop: 'Drop files here',
  or: 'or',
  choose: 'Choose files …',
  filesHelp: 'Plain texts, or JSON Lines of many reports. The originals are kept as they came.',
  known: 'What the files themselves do not say',
  text: 'A text',
  textLabel: 'The text of one report',
  textHelp: 'Paste it whole: what follows reads its very words.',
  titleLabel: 'Title',
  outlet: 'Outlet',
  published: 'Published',
  url: 'Address (URL)',
  addFiles: (n: number): string => (n ? `Add ${counted(n, 'file', 'files')}` : 'Add files'),
  addText: 'Add the text',
  chosen: 'To be added',
  remove: (name: string): string => `Leave ${name} out`,
  sending: 'Sending …',
  textMissing: 'Paste a text first.',
  kept: 'Nothing is lost: what you gave stands here still.',
  notLost: 'Nothing is lost: a pasted text stands in the form still, and files lie where they were.',
  progress: 'What became of it',
  states: {
    running: 'Reading …',
    done: 'Done',
    failed: 'Stopped',
  },
  tally: (read: number, failed: number): string =>
    `${counted(read, 'report', 'reports')} read${failed ? `, ${number(failed)} not` : ''}`,
  outcomesCaption: 'Each report and what became of it',
  outcome: {
    added: 'new',
    known: 'known already',
    'read again': 'read again',
    revision: 'a later version',
    failed: 'could not be read',
  },
  line: (n: number): string => `line ${number(n)}`,
  copyOf: 'A copy of another report: it counts as one account with it.',
  revises: 'The version before it',
  noIncident: 'tells of no incident',
  pasted: 'The pasted text',
  gone: 'The server no longer knows of this job: it was started again since. What it added is in the ledger.',
}

const exporting = {
  title: 'Export',
  about: 'A file for others: made, looked at, and only then let go. The ledger remembers what left, when and for whom.',
  what: 'What is to leave',
  all: 'All incidents',
  found: 'The incidents with',
  choose: 'Choose others on the page of incidents',
  fromIncidents: 'Export …',
  pickedGone: 'What was picked is no longer known in this window. Choose the incidents again.',
  format: 'Format',
  profile: 'For whose eyes (profile)',
  since: 'Changes since',
  sinceHelp: 'Without a day it tells of all as new.',
  givesAll:
    'This profile takes nothing out: names, places and texts leave as they are. It is for those who may open the ledger.',
  takesOut: (profile: string): string => `What the profile “${profile}” takes out`,
  noTexts: 'The full texts of reports',
  longestQuote: (signs: number): string => `Of longer quotes, what comes after ${counted(signs, 'sign', 'signs')}`,
  people: {
    nobody: 'No names but those of the list',
    exposed: 'Names of private persons who were harmed or who tell what they saw',
    private: 'Names of private persons, also those that only look like one',
  } as const,
  listed: (n: number): string =>
    n
      ? `${counted(n, 'name', 'names')} of the list of this ledger (according withhold adds to it)`
      : 'Names of the list of this ledger: none yet (according withhold adds to it)',
  noDeciders: 'Who decided, and where the ledger lies',
  finest: (finest: string): string => `Places finer than: ${finest}`,
  grid: (degrees: number): string => `Points are rounded to ${degrees}°`,
  without: (kind: string, leaveOut: 'claim' | 'place' | 'name'): string =>
    `Of what is sensitive (${kind}), ${{ claim: 'the claim', place: 'the place', name: 'the name' }[leaveOut]}.`,
  make: 'Make the file',
  makeHelp: 'Nothing leaves yet: you see first what is in it.',
  sending: 'Asking …',
  states: { running: 'Being made:', ready: 'Ready to leave:', left: 'Left the ledger:', failed: 'Stopped:' } as const,
  waiting: 'Waits for its turn …',
  progress: (label: string, done: number, total: number): string =>
    total ? `${label}: ${number(done)} of ${number(total)}` : `${label}: ${number(done)}`,
  failed: 'Nothing left the ledger. Make the file again.',
  gone: 'The server no longer has this file: it was started again since, or others were made after it. What left stands below.',
  holds: 'Holds',
  holdsNothing: 'No incident is in it: either none was found, or the profile leaves nothing of them.',
  size: 'Size',
  takenOut: 'What was taken out',
  nothingTaken: 'Nothing was taken out.',
  namesSought: (n: number): string => `${counted(n, 'name was', 'names were')} looked for`,
  taken: {
    names: (n: number): string => `${counted(n, 'name or place was', 'names or places were')} taken out`,
    texts: (n: number): string => `${counted(n, 'text', 'texts')} stayed here`,
    sensitive: (kind: string, n: number): string => `${kind}: ${counted(n, 'time', 'times')}`,
    incidents: (n: number): string => `${counted(n, 'incident', 'incidents')} of which nothing was left`,
  },
  lost: (format: string): string => `What ${format} could not hold`,
  nothingLost: 'It holds all of it.',
  loss: { field: 'Field', rule: 'Why', values: 'Values', incidents: 'Incidents' },
  begins: 'How the file begins',
  forWhom: 'For whom it is',
  forWhomHelp: 'Kept in the ledger with the export, so that it can be told who has what.',
  sure: (profile: string): string => `I am sure: this file holds everything (${profile})`,
  release: 'Let it leave and save it',
  releasing: 'Being written down …',
  releaseHelp: 'The ledger writes down that it left; that stays.',
  left: (n: number): string => `It is export ${number(n)} of this ledger.`,
  download: (file: string): string => `Save ${file} again`,
  downloadLosses: 'Save what the format could not hold, a line a loss',
  made: {
    title: 'What left this ledger',
    none: 'Nothing has left it yet.',
    file: 'File',
    at: 'When',
    who: 'By whom',
    forWhom: 'For whom',
    nobodyNamed: 'not said',
    of: 'Which incidents',
    incidents: 'Incidents',
    picked: (n: number): string => `${counted(n, 'incident', 'incidents')} picked`,
  },
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
  preview,
  reader,
  review,
  sources,
  actors,
  claimLines,
  add,
  exporting,
  number,
  /** The size of a file in bytes, "12 KB". */
  size: (bytes: number): string =>
    bytes < 1024 * 1024
      ? `${number(Math.max(1, Math.round(bytes / 1024)))} KB`
      : `${number(Math.round(bytes / 1024 / 1024))} MB`,
  /** What a person decided on a claim. */
  reviewed: {
    open: 'open',
    accepted: 'accepted',
    corrected: 'corrected',
    rejected: 'rejected: counts no more',
    skipped: 'left for later',
  },
  undated: 'undated',
  unplaced: 'unplaced',
  counts: { unknown: 'unknown', orMore: 'or more' },
  reports: (n: number): string => counted(n, 'report', 'reports'),
  accounts: (n: number): string => counted(n, 'account', 'accounts'),
  claims: (n: number): string => counted(n, 'claim', 'claims'),
  incidentCount: (n: number): string => counted(n, 'incident', 'incidents'),
  /** "Mali" of "ML". */
  country: (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  type: (type: string): string => (types as Readonly<Record<string, string>>)[type] ?? type,
  status: (status: string): string => (statuses as Readonly<Record<string, string>>)[status] ?? status,
  /** "Assault · drone". */
  what: (type: EventType, mode: string | null): string => [types[type], mode].filter(part => part !== null).join(' · '),
  days: spanOfDays,
  month: (iso: string): string => month.format(dayOf(`${iso.slice(0, 7)}-01`)),
  /** A moment of ISO 8601 in the time of the machine. */
  moment: (iso: string): string => moment.format(new Date(iso)),
}
