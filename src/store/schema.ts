import type { Generated } from 'kysely'

/**
 * The tables of the ledger, the same on SQLite and PostgreSQL. Moments are ISO 8601 in UTC, days are ISO dates, both as text;
 * truth values are 0 and 1; JSON is text; bytes are BLOB or bytea. Rows of original, acquisition, failure, document, report,
 * reading, claim and decision are only ever added. telling, telling_key, link and incident are judged anew from those.
 */
export type Tables = {
  /** The bytes as they came, by their SHA-256. */
  original: { sha256: string; size: number; bytes: Uint8Array }
  /** Where and when an original was got. */
  acquisition: {
    id: Generated<number>
    sha256: string
    /** A path, a URL, or "-" for standard input. */
    origin: string
    /** 1-based line of a file of many reports, else null. */
    line: number | null
    got_at: string
    /** 'file' | 'line' | 'stdin' | 'fetch' */
    method: string
  }
  /** What could not be read, and why. */
  failure: {
    id: Generated<number>
    sha256: string | null
    origin: string
    line: number | null
    code: string
    message: string
    at: string
  }
  /** Exact text by its SHA-256. */
  document: { id: string; text: string }
  report: {
    /** The report's own id, or one made from it where another report has that id already. */
    id: string
    /** SHA-256 of text and description together: equal for a report that is added twice. */
    identity: string
    document_id: string
    original_sha256: string
    title: string | null
    outlet: string | null
    url: string | null
    published_at: string | null
    language: string | null
    added_at: string
    /** Troubles of taking it in, JSON. */
    issues: string
    /** MinHash signature of its text, for copies. */
    signature: Uint8Array
    /** The first report of which this is a copy (or near-copy), else its own id: one account. */
    copy_of: string
    /** The earlier version of the same article, else null. */
    revises: string | null
  }
  /** What only some files say of a report (Besides, JSON), what stretches of its text are to it (Block[], JSON) and where they stand in its original (Run[], JSON); none of plain text. */
  layout: { report_id: string; part: string | null; besides: string; blocks: string; origin: string }
  reading: {
    id: Generated<number>
    report_id: string
    /** The version of the reader that made it. */
    reader: string
    made_at: string
    /** The whole reading as JSON, packed with Zstandard. */
    body: Uint8Array
  }
  /** Claims of every reading, flat, for filters and search. */
  claim: {
    id: Generated<number>
    reading_id: number
    report_id: string
    /** 1 where its reading is the newest of its report. */
    current: number
    /** Id within the reading: "c3". */
    claim: string
    frame: string
    /** 'event' | 'figure' | 'relation' */
    kind: string
    /** Event type or measure or kind of relation. */
    type: string
    mode: string | null
    status: string
    background: number
    at_least: number | null
    at_most: number | null
    place: string | null
    latitude: number | null
    longitude: number | null
    country: string | null
    admin1: string | null
    from_day: string | null
    to_day: string | null
    published_at: string | null
    outlet: string | null
    /** Name of the root source; '' where it is hidden ("reportedly"), null in the report's own voice. */
    source: string | null
    /** The words of the frame and its parties, as printed. */
    words: string
    /** `words` as they are searched: `searchWords(words)` of src/store/search-words.ts. */
    searched: string
    /** What filters ask for: `termsOf` of src/store/terms.ts. */
    terms: string
    incident_id: string | null
  }
  /** Who takes part in a claim or says it; `name` as written, `folded` as compared. */
  claim_actor: { claim_id: number; role: string; name: string; folded: string }
  /** How many claims of the newest reading of a report name somebody; `name` as written, `folded` as compared. */
  report_actor: { report_id: string; name: string; folded: string; claims: number }
  /** Numbers that copies share: samples of the text (src/incidents/copies.ts) and the page; where copies are looked for. */
  copy_key: { key: number; report_id: string }
  /** Pairs of reports with much the same words, or of one article; `a` sorts before `b`. */
  copy_link: {
    a: string
    b: string
    /** The share of each one's words that stand in the other, 0 to 1. */
    in_a: number
    in_b: number
    /** 1 where they are versions of one article. */
    same_article: number
  }
  telling: {
    number: Generated<number>
    id: string
    report_id: string
    reading_id: number
    body: string
    /** Ids of its events and figures in the reading, JSON. */
    frames: string
    /** Where the report's text tells of it, JSON: Extent[] of src/incidents/anchors.ts. What people decide holds to these words. */
    spans: string
    incident_id: string | null
  }
  /** Keys that tellings of one happening share, with the telling's place among their holders (src/incidents/neighbours.ts). */
  telling_key: { key: number; position: number; telling: number }
  /** Pairs judged; `a` sorts before `b`. */
  link: { a: string; b: string; score: number; reasons: string }
  incident: {
    id: string
    type: string
    mode: string | null
    from_day: string | null
    to_day: string | null
    place: string | null
    latitude: number | null
    longitude: number | null
    country: string | null
    admin1: string | null
    reports: number
    /** Independent accounts. */
    accounts: number
    killed_best: number | null
    killed_low: number | null
    killed_high: number | null
    injured_best: number | null
    injured_low: number | null
    injured_high: number | null
    /** Greatest difference between two accounts that cannot both be right; 0 where none differ. */
    killed_gap: number
    injured_gap: number
    /** How many fields have accounts that contradict each other. */
    contradictions: number
    /** How much of the reports is about it: the sum of its tellings' shares. */
    share: number
    /** How surely it is told, and how exact its place is; null in rows of an older state of the ledger. */
    status: string | null
    precision: string | null
    /** Who speaks of it, JSON: SourceIn[] of src/store/incident-sources.ts. */
    sources: string
    /** The incident with its accounts, JSON: KeptIncident of src/incidents/summary.ts. */
    body: string
  }
  /** Words and terms of the claims of an incident, for search; `id` is what the index knows it by. */
  incident_terms: { id: Generated<number>; incident_id: string; terms: string }
  /** Ids that incidents once had. */
  incident_alias: { old_id: string; incident_id: string }
  /** What a person decided; `revoked_*` are the only columns that are ever set later. */
  decision: {
    id: Generated<number>
    /** 'merge' | 'split' on tellings; 'accept' | 'correct' | 'reject' | 'skip' on one claim */
    kind: string
    /** The tellings decided on, with their words, JSON: DecidedTelling[] of src/store/decisions.ts; none of a claim. */
    tellings: string
    who: string
    why: string
    at: string
    revoked_by: string | null
    revoked_why: string | null
    revoked_at: string | null
  }
  /** What stands today for each telling that was decided on: `telling_id` null where the newest reading tells nothing there. */
  decision_telling: { decision_id: number; position: number; report_id: string; telling_id: string | null }
  /** The claim that a decision is on. `claim_id`: the one that stands there today, null where the newest reading claims nothing there. */
  decision_claim: {
    decision_id: number
    report_id: string
    /** Where and what it is, JSON: ClaimAnchor of src/incidents/claim-anchors.ts. */
    anchor: string
    /** The claim's words as they were. */
    words: string
    /** Of a correction: the field, what the machine or an earlier correction had, and what is right. */
    field: string | null
    old: string | null
    new: string | null
    claim_id: number | null
    /** The decision on another copy of the report that this one repeats; it is taken back with that. */
    repeats: number | null
  }
  /** One question and its answer over HTTP. Only ever added, as originals are. */
  exchange: {
    id: Generated<number>
    url: string
    began_at: string
    milliseconds: number
    /** Where the answer came from: an IP address and a port. */
    address: string
    port: number
    /** The question as it was sent: its line and headers, each ended by CR LF. */
    request: string
    status: number
    reason: string
    /** The headers of the answer in their order, JSON: [name, value][]. */
    headers: string
    /** The body of the answer as it was sent, packed where "content-encoding" says so. */
    body_sha256: string
    /** The exchange whose redirect led to this one. */
    led_from: number | null
  }
  /** Which originals an answer gave: the page unpacked, or items of a feed. */
  exchange_original: { exchange_id: number; sha256: string }
  /** A feed or page that is looked at again and again; the state of looking, no evidence: rows go when it is no longer watched. */
  watch: {
    id: Generated<number>
    url: string
    title: string | null
    every_seconds: number
    added_at: string
    /** Where it was found last, with what tells whether it changed since. */
    found_at: string | null
    etag: string | null
    last_modified: string | null
    checked_at: string | null
    next_at: string
    /** How often in a row it failed, and why the last time. */
    failures: number
    trouble: string | null
  }
  /** An item that a watched feed told of; of a watched page, the page itself. */
  watch_item: {
    id: Generated<number>
    watch_id: number
    /** Its id, else its page. */
    item: string
    /** SHA-256 of what the feed says of it: another one, and it changed. */
    says: string
    seen_at: string
    /** Its page, with where it was found last and what tells whether it changed since. */
    page: string | null
    /** What the feed says of it, which its page may not: JSON, Fields of src/intake/header.ts. */
    fields: string
    found_at: string | null
    etag: string | null
    last_modified: string | null
    /** SHA-256 of what was read the last time; null where nothing could be read yet. */
    sha256: string | null
    /** How often its page was looked at, and when it is looked at next; null: no more. */
    looks: number
    next_at: string | null
  }
  /** How reliable a person holds a source; the newest that is not revoked counts. */
  reliability: {
    id: Generated<number>
    /** The key of the source (src/incidents/account.ts). */
    source: string
    /** 'A' … 'F' */
    grade: string
    who: string
    why: string
    at: string
    revoked_by: string | null
    revoked_why: string | null
    revoked_at: string | null
  }
  /** Names that leave the ledger in no export but an internal one; `revoked_*` are the only columns that are ever set later. */
  withheld: {
    id: Generated<number>
    name: string
    who: string
    why: string
    at: string
    revoked_by: string | null
    revoked_why: string | null
    revoked_at: string | null
  }
  /** What left the ledger; rows are only ever added. */
  export: {
    id: Generated<number>
    at: string
    who: string
    for_whom: string | null
    format: string
    profile: string
    rule: string
    /** What was asked for, JSON: Filter of src/store/filter.ts. */
    filter: string
    incidents: number
    bytes: number
    sha256: string
    /** The name of the file as it was asked for. */
    file: string
  }
}
