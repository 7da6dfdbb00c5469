import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { type AttackPattern, check } from 'recheck'
import { parseAst } from 'vite'

const ROOT = fileURLToPath(new URL('.', import.meta.url))

/** A regular expression of the code, and where it stands. */
type Expression = { readonly at: string; readonly source: string; readonly flags: string }

/** All that text from outside meets: every expression below src/intake, tests apart. */
const expressions: readonly Expression[] = globSync('**/*.ts', { cwd: ROOT })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => !/\.(?:test|fixture)\.ts$/.test(path))
  .sort()
  .flatMap(expressionsIn)

function expressionsIn(path: string): readonly Expression[] {
  const code = stripTypeScriptTypes(readFileSync(`${ROOT}/${path}`, 'utf8'))
  const found: Expression[] = []
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      node.forEach(visit)
      return
    }
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number }
    if (regex)
      found.push({
        at: `src/intake/${path}:${code.slice(0, start).split('\n').length}`,
        source: regex.pattern,
        flags: regex.flags,
      })
    Object.entries(node).forEach(([key, value]) => {
      if (key !== 'regex') visit(value)
    })
  }
  visit(parseAst(code))
  return found
}

/** Expressions that meet no more than a few thousand signs, and what sees to that. */
const MEET_SHORT_TEXT: ReadonlyMap<string, string> = new Map([
  [String.raw`^([A-Za-z][A-Za-z -]{0,20}?)[ \t]*:[ \t]*(.*)$`, 'a header line of at most 2,000 signs (header.ts)'],
])

/** Signs of the worst strings, and milliseconds that an expression may take for one: one that is linear takes less than 50. */
const [WORST, LIMIT] = [100_000, 1000]

/** A string that drives the expression back and forth, as recheck found it, as long as WORST. */
const attackOf = ({ pumps, suffix }: AttackPattern): string =>
  pumps.map(({ prefix, pump }) => prefix + pump.repeat(WORST / pumps.length / pump.length)).join('') + suffix

/** Where recheck cannot tell: what the expression is made of, over and over, and an end that it does not expect. */
function guessesAt(source: string): readonly string[] {
  const pieces = [...(source.match(/[\w<>"':;=&%-]{2,}/g) ?? []), ' ', '\t', '\n', 'a', '0', '.', '-', '<', '<a ', '"']
  return [...new Set(pieces)].map(piece => `${piece.repeat(WORST / piece.length)}\0`)
}

/** Whether the expression takes too long for a string. */
function isSlow({ source, flags }: Expression, text: string): boolean {
  const expression = new RegExp(source, flags)
  try {
    runInNewContext('text.replace(expression, "")', { text, expression }, { timeout: LIMIT })
    return false
  } catch {
    return true
  }
}

async function faultOf(expression: Expression): Promise<string | null> {
  const { at, source, flags } = expression
  const found = await check(source, flags, { timeout: 3000 })
  const worst =
    found.status === 'vulnerable' ? [attackOf(found.attack)] : found.status === 'unknown' ? guessesAt(source) : []
  const slow = worst.find(text => isSlow(expression, text))
  if (slow === undefined) return null
  return `${at}: /${source.slice(0, 80)}/${flags} takes over a second for ${JSON.stringify(slow.slice(0, 40))} …`
}

test('no expression takes more than linear time for the worst text of 100,000 signs', async () => {
  assert.ok(expressions.length > 100, String(expressions.length))
  const unlimited = expressions.filter(({ source }) => !MEET_SHORT_TEXT.has(source))
  const faults = await Promise.all(unlimited.map(faultOf))
  assert.deepEqual(
    faults.filter(fault => fault !== null),
    [],
  )
})

test('only literal expressions are used, so that all are looked at', () => {
  const made = globSync('**/*.ts', { cwd: ROOT })
    .filter(path => !/\.(?:test|fixture)\.ts$/.test(path))
    .filter(path => /\bRegExp\(/.test(readFileSync(`${ROOT}/${path}`, 'utf8')))
  assert.deepEqual(made, [])
})
