import { createHash } from 'node:crypto'
import { generateRssFeed } from 'feedsmith'
import { accountWords } from '../../incidents/said-words.ts'
import { namesOnPaper } from '../dossier/labels.ts'
import { type Names, titleOf } from '../dossier/laid-out.ts'
import { html, type Markup } from '../dossier/markup.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Loss, Piece } from '../export/exported.ts'
import { changedIn, factLines } from './changed.ts'

/** RSS 2.0: an item an incident that is new, changed or gone. */
export const feed: ExportFormat = {
  name: 'feed',
  summary: 'RSS 2.0 feed of changes since a day (--since): incidents that are new, changed or gone',
  extension: 'xml',
  mediaType: 'application/rss+xml',
  write,
}

/** So many items are in a feed: readers take no more, and the newest are what is asked for. */
const MOST = 1000

type Item = {
  readonly incident: string
  readonly guid: string
  readonly title: string
  readonly description: string
  readonly at: string
}

async function* write(incidents: AsyncIterable<ExportedIncident>, info: ExportInfo): AsyncGenerator<Piece> {
  const names = namesOnPaper()
  const items = (info.gone ?? []).map(gone => goneItem(gone, info, names))
  const left: Loss[] = []
  for await (const incident of incidents) {
    const item = itemOf(incident, names)
    if (!item) continue
    items.push(item)
    yield unsaid(incident)
    if (items.length > 2 * MOST) left.push(...shortened(items))
  }
  left.push(...shortened(items))
  yield generateRssFeed(
    {
      title: info.ledger === 'withheld' ? 'Incidents' : `Incidents of ${info.ledger}`,
      link: `urn:according:ledger:${encodeURIComponent(info.ledger)}`,
      description: `What ${info.since ? `changed since ${info.since}` : 'stands'}; rule ${info.rule}, profile ${info.profile}`,
      lastBuildDate: new Date(info.at),
      generator: `According ${info.version}`,
      items: items.map(({ guid, title, description, at }) => ({
        title,
        description,
        guid: { value: guid, isPermaLink: false },
        pubDate: new Date(at),
      })),
    },
    { strict: true },
  )
  yield* left
}

/** Who says what, which an item has no room for. */
const unsaid = ({ summary: { id, accounts } }: ExportedIncident): Loss => ({
  kind: 'loss',
  incident: id,
  field: 'accounts',
  rule: 'a feed does not tell who says what, nor in which words',
  kept: null,
  left: accounts.map(account => ({ value: accountWords(account), accounts: [account.id] })),
})

/** Puts the newest items first and takes out those that are too many. */
function shortened(items: Item[]): readonly Loss[] {
  items.sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.guid < b.guid ? -1 : 1))
  return items.splice(MOST).map(({ incident, title }) => ({
    kind: 'loss',
    incident,
    field: 'item',
    rule: `a feed has the newest ${MOST} changes`,
    kept: null,
    left: [{ value: title, accounts: [] }],
  }))
}

/** Null where nothing changed. The guid is of the incident and what stands of it: the same state is never told twice. */
function itemOf({ summary, reports, decisions, since }: ExportedIncident, names: Names): Item | null {
  const changes = since?.before ? changedIn(since.before, summary) : []
  if (since?.before && !changes.length) return null
  const facts = listOf(factLines(summary))
  const moments = [...reports.map(({ addedAt }) => addedAt), ...decisions.map(({ at }) => at)].sort()
  const origin = since?.from.length ? html`<p>Parted from ${since.from.join(', ')}.</p>` : null
  const sources = reports.map(
    ({ reading: { report } }) => `${report.outlet ?? 'outlet not known'}: ${report.title ?? report.id}`,
  )
  const body = html`${changes.length > 0 && html`<p>What changed:</p>${listOf(changes)}<p>As it stands:</p>`}${origin}${facts}<p>Reports:</p>${listOf(sources)}`
  const state = createHash('sha256').update(
    JSON.stringify([factLines(summary), summary.accounts.map(({ id }) => id), changes]),
  )
  return {
    incident: summary.id,
    guid: `urn:according:incident:${summary.id}:${state.digest('hex').slice(0, 16)}`,
    title: `${since?.before ? 'Changed' : since ? 'New' : 'Incident'}: ${titleOf(summary, names)}`,
    description: body.markup,
    at: moments.at(-1)!,
  }
}

/** A tombstone: what readers of the feed should no longer count. */
function goneItem({ summary, into }: NonNullable<ExportInfo['gone']>[number], { at }: ExportInfo, names: Names): Item {
  const where = into.length
    ? html`<p>It is part of ${into.join(', ')} now.</p>`
    : html`<p>Nothing tells of it any longer.</p>`
  return {
    incident: summary.id,
    guid: `urn:according:incident:${summary.id}:gone`,
    title: `Gone: ${titleOf(summary, names)}`,
    description: html`<p>Incident ${summary.id} stands no longer.</p>${where}`.markup,
    at,
  }
}

const listOf = (lines: readonly string[]): Markup => html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`
