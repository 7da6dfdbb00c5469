import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { type ClaimPage, claimPage, type FoundClaim } from './api/claim.ts'
import {
  type Decided,
  type Deciding,
  type DecisionList,
  decided,
  decisionList,
  type TestCase,
  testCase,
} from './api/decision.ts'
import type { ApiError } from './api/error.ts'
import type { IncidentDetail, IncidentView } from './api/incident.ts'
import { type Preview, type Previewing, preview } from './api/preview.ts'
import { type ReviewQueue, reviewQueue } from './api/review.ts'
import { type Grades, grades, type SourceList } from './api/source.ts'
import { type Opened, onServer, SAMPLES } from './served.fixture.ts'

const posted = ({ origin }: Opened, body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', origin },
  body: JSON.stringify(body),
})

async function decide(opened: Opened, wish: Deciding): Promise<Decided> {
  const body = await opened.json<Decided>('/api/decisions', posted(opened, wish))
  assert.deepEqual(decided.parse(body), body)
  return body
}

async function queueOf({ json }: Opened): Promise<ReviewQueue> {
  const queue = await json<ReviewQueue>('/api/review?limit=200')
  assert.deepEqual(reviewQueue.parse(queue), queue)
  return queue
}

const numbers = ({ rows }: ReviewQueue): readonly number[] => rows.map(({ claim }) => claim.number)

test('the queue begins with what is contradicted, shows the words, and loses what is decided', () =>
  onServer([SAMPLES], async opened => {
    const queue = await queueOf(opened)
    assert.equal(queue.rows[0]!.why[0]?.ground, 'contradicted')
    assert.ok(queue.rows.every(({ worth }, i) => i === 0 || worth <= queue.rows[i - 1]!.worth))
    for (const { marks, passages } of queue.rows)
      for (const mark of marks.filter(({ kind }) => kind === 'figure' || kind === 'event')) {
        const passage = passages.find(({ start, end }) => start <= mark.start && mark.end <= end)
        assert.equal(passage?.quote.slice(mark.start - passage.start, mark.end - passage.start), mark.quote)
      }
    const [first, second, third] = numbers(queue)
    await decide(opened, { kind: 'accept', claim: first! })
    await decide(opened, { kind: 'skip', claim: second! })
    const next = await queueOf(opened)
    assert.equal(numbers(next)[0], third)
    assert.equal(numbers(next).at(-1), second)
    assert.deepEqual([next.rows.at(-1)!.isSkipped, next.decided, next.open], [true, 1, queue.open - 1])
  }))

test('a rejected figure counts no more, is shown as rejected, becomes a test case, and counts again when taken back', () =>
  onServer([SAMPLES], async opened => {
    const queue = await queueOf(opened)
    const { claim } = queue.rows.find(
      ({ claim: { kind, type, incident } }) => kind === 'figure' && type === 'killed' && incident,
    )!
    const detail = () => opened.json<IncidentDetail>(`/api/incidents/${claim.incident}`)
    const claimsIn = (incident: IncidentDetail): readonly string[] =>
      incident.summary.accounts
        .filter(({ report }) => report === claim.report.id)
        .flatMap(({ cells }) => (cells.killed ?? []).flatMap(({ claims }) => claims))
    const before = await detail()
    assert.ok(claimsIn(before).includes(claim.claim))
    const { decision } = await decide(opened, { kind: 'reject', claim: claim.number, why: 'of another day' })
    const rejected = await detail()
    assert.ok(!claimsIn(rejected).includes(claim.claim))
    assert.deepEqual(
      rejected.decisions.map(({ id, kind, who, why }) => [id, kind, who, why]),
      [[decision.id, 'reject', 'tester', 'of another day']],
    )
    const page: ClaimPage = await opened.json('/api/claims?limit=1000')
    assert.deepEqual(claimPage.parse(page), page)
    assert.equal(page.rows.find(({ number }) => number === claim.number)?.review.state, 'rejected')

    const made = await opened.json<TestCase>(`/api/decisions/${decision.id}/test-case`)
    assert.deepEqual(testCase.parse(made), made)
    const [example] = parse(made.yaml) as [{ measure: string; not: readonly string[] }]
    assert.equal(made.file, 'examples/en/figures.yaml')
    assert.equal(example.measure, 'killed')
    assert.match(example.not[0]!, /\[\[.+\]\]/)

    await opened.json(`/api/decisions/${decision.id}/revoke`, posted(opened, { why: 'it is that day' }))
    assert.deepEqual((await detail()).summary, before.summary)
    const { rows } = await opened.json<DecisionList>(`/api/decisions?claim=${claim.number}`)
    assert.deepEqual(decisionList.parse({ rows }), { rows })
    assert.deepEqual(
      rows.map(({ state, revoked }) => [state, revoked?.why]),
      [['revoked', 'it is that day']],
    )
  }))

test('a corrected claim shows what is right beside what was read', () =>
  onServer([SAMPLES], async opened => {
    const { claim } = (await queueOf(opened)).rows.find(({ claim: { kind, atLeast } }) => kind === 'figure' && atLeast)!
    await decide(opened, { kind: 'correct', claim: claim.number, field: 'atLeast', value: '99', why: 'miscounted' })
    const page: ClaimPage = await opened.json('/api/claims?limit=1000')
    const shown = page.rows.find(({ number }) => number === claim.number)!
    assert.equal(shown.atLeast, 99)
    assert.deepEqual(shown.review.corrections, [{ field: 'atLeast', read: String(claim.atLeast), now: '99' }])
    const refused = await opened.ask(
      '/api/decisions',
      posted(opened, { kind: 'correct', claim: claim.number, field: 'atLeast', value: 'many', why: 'x' }),
    )
    assert.equal(refused.status, 409)
    assert.match(((await refused.json()) as ApiError).error.message, /"many" is no atLeast/)
  }))

test('a verdict names the same words in copies, is repeated there when asked, and is taken back with that', () =>
  onServer([SAMPLES], async opened => {
    const { rows } = await opened.json<ClaimPage>('/api/claims?limit=1000')
    const dead = rows.filter(({ type }) => type === 'killed')
    const isCopied = (a: FoundClaim): boolean =>
      dead.some(b => a.report.id !== b.report.id && a.words === b.words && a.words.length > 40)
    const claim = dead.find(isCopied)!
    const made = await decide(opened, {
      kind: 'correct',
      claim: claim.number,
      field: 'atLeast',
      value: '9',
      why: 'seen',
    })
    assert.deepEqual(
      made.copies.map(({ words, report }) => [words, report.id === claim.report.id]),
      [[claim.words, false]],
    )
    const path = `/api/decisions/${made.decision.id}/copies`
    const refused = await opened.ask(path, posted(opened, { claims: [claim.number] }))
    assert.equal(refused.status, 409)
    const copy = made.copies[0]!.number
    const repeated = await opened.json<Decided>(path, posted(opened, { claims: [copy] }))
    assert.deepEqual([decided.parse(repeated), repeated.copies], [repeated, []])
    const decisions = async () => (await opened.json<DecisionList>('/api/decisions')).rows
    assert.deepEqual(
      (await decisions()).map(({ claim: on, why, who }) => [on?.number, on?.new, on?.repeats, why, who]),
      [
        [claim.number, '9', null, 'seen', 'tester'],
        [copy, '9', made.decision.id, 'seen', 'tester'],
      ],
    )
    await opened.json(`/api/decisions/${made.decision.id}/revoke`, posted(opened, { why: 'blurred' }))
    assert.deepEqual(
      (await decisions()).map(({ state, revoked }) => [state, revoked?.why]),
      [
        ['revoked', 'blurred'],
        ['revoked', 'blurred'],
      ],
    )
  }))

test('a merge and a split are looked at before they are decided, and nothing is written by that', () =>
  onServer([SAMPLES], async opened => {
    const { rows } = await opened.json<IncidentView>('/api/incidents/view')
    const big = rows.find(({ reports }) => reports > 2)!
    const other = rows.find(({ id, killed }) => id !== big.id && killed)!
    const look = async (wish: Previewing): Promise<Preview> => {
      const body = await opened.json<Preview>('/api/decisions/preview', posted(opened, wish))
      assert.deepEqual(preview.parse(body), body)
      return body
    }
    const merge = await look({ kind: 'merge', incidents: [big.id, other.id] })
    assert.deepEqual(merge.before.map(({ id }) => id).toSorted(), [big.id, other.id].toSorted())
    assert.deepEqual(merge.before.find(({ id }) => id === other.id)?.killed, other.killed)
    const { summary } = await opened.json<IncidentDetail>(`/api/incidents/${big.id}`)
    const split = await look({ kind: 'split', incident: big.id, reports: [summary.reports[0]!] })
    assert.ok(split.after.some(({ reports }) => reports < big.reports))
    assert.deepEqual((await opened.json<IncidentView>('/api/incidents/view')).rows, rows)
    assert.deepEqual((await opened.json<DecisionList>('/api/decisions')).rows, [])
    const decided = await decide(opened, { kind: 'merge', incidents: [big.id, other.id], why: 'one night' })
    const after = await opened.json<IncidentView>('/api/incidents/view')
    assert.deepEqual(
      after.rows.filter(({ id }) => decided.after.some(({ incident }) => incident === id)),
      merge.after,
    )
    const refused = await opened.ask(
      '/api/decisions/preview',
      posted(opened, { kind: 'merge', incidents: ['i0', 'i1'] }),
    )
    assert.equal(refused.status, 409)
  }))

test('incidents are merged and split, and a source is graded, with who, when and why', () =>
  onServer([SAMPLES], async opened => {
    const { rows } = await opened.json<{ rows: readonly { readonly id: string }[] }>('/api/incidents/view')
    const [one, other] = rows.map(({ id }) => id)
    const merge = await decide(opened, { kind: 'merge', incidents: [one!, other!], why: 'one night' })
    assert.equal(merge.after.length, 1)
    await opened.json(`/api/decisions/${merge.decision.id}/revoke`, posted(opened, { why: 'two nights' }))
    const [source] = (await opened.json<SourceList>('/api/sources?kind=source')).rows
    const path = `/api/sources/${encodeURIComponent(source!.key)}/reliability`
    await opened.json(path, posted(opened, { grade: 'B', why: 'was there' }))
    const graded = await opened.json<Grades>(path, posted(opened, { grade: 'D', why: 'party to it' }))
    assert.deepEqual(grades.parse(graded), graded)
    assert.deepEqual(
      graded.history.map(({ grade, who }) => [grade, who]),
      [
        ['D', 'tester'],
        ['B', 'tester'],
      ],
    )
    await opened.json(`${path}/revoke`, posted(opened, { why: 'a mistake' }))
    const again = (await opened.json<SourceList>('/api/sources?kind=source')).rows
    assert.equal(again.find(({ key }) => key === source!.key)?.reliability?.grade, 'B')
  }))
