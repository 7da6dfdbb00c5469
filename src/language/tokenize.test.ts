import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { projectFile } from '../intake/knowledge.ts'
import { readAbbreviations } from './abbreviations.ts'
import type { Token } from './syntax.ts'
import { tokenize } from './tokenize.ts'

const abbreviations = readAbbreviations(projectFile('lexicon/en/abbreviations.tsv'))
const examples = parse(projectFile('examples/en/tokens.yaml')) as Record<string, string[]>

for (const [kind, lines] of Object.entries(examples))
  for (const line of lines)
    test(`cuts ${kind}: ${line}`, () => {
      const made = tokenize(line.replaceAll('|', ''), abbreviations).map(t => t.text)
      assert.deepEqual(made, line.split(/[|\s]+/u).filter(Boolean))
    })

test('the form for lexicons is lower case, its apostrophes straight, without invisible characters', () => {
  const tokens = tokenize('The \u200fArmy’s ham\u00adlet\u200b fell', abbreviations)
  assert.deepEqual(
    tokens.map(t => t.lower),
    ['the', 'army', "'s", 'hamlet', 'fell'],
  )
  assert.deepEqual(
    tokens.map(t => t.text),
    ['The', 'Army', '’s', 'ham\u00adlet', 'fell'],
  )
})

test('letters, apostrophes and hyphens come in one form whatever their code points', () => {
  const forms = (text: string) => tokenize(text, abbreviations).map(t => t.lower)
  assert.deepEqual(forms('Jose\u0301ʼs ﬁghters ﬂed Sana‘a'), ['josé', "'s", 'fighters', 'fled', "sana'a"])
  assert.deepEqual(forms('al‑Sharaa, anti‑tank'), ['al', '-', 'sharaa', ',', 'anti-tank'])
})

/** Offsets agree with the text, and only blanks lie between tokens. */
function assertWhole(text: string, tokens: readonly Token[]): void {
  let end = 0
  for (const [index, token] of tokens.entries()) {
    assert.equal(token.index, index)
    assert.ok(token.start >= end && token.end > token.start, `token ${index} at ${token.start} after ${end}`)
    assert.match(text.slice(end, token.start), /^[\s\p{Cf}\p{Cc}]*$/u)
    assert.equal(token.text, text.slice(token.start, token.end))
    end = token.end
  }
  assert.match(text.slice(end), /^[\s\p{Cf}\p{Cc}]*$/u)
}

const NAUGHTY = [
  '',
  ' \n\t\u00a0\u2028',
  '\ud800 lone \udc00 halves \ud83d',
  '‮live‬ \u200fעברית\u200f العربية ١٢٣',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '\u0000\u0001\u001b[31mred\u007f',
  "'''''' '' ’’ `` ''s 's 'm n't ' ",
  '1,2,3,4,5,6.7.8:9/1-2-3-4-5-6-7-8-9',
  'http://http://http://.......,,,,,)))) www. a@b a@b.c @ # @@ ## #\u0301',
  'U.S.A.F.F.F.. e.g.... Mr.Mr.Mr. a.b.c.d.e',
  '🇺🇦🇸 👨‍👩‍👧‍👦👍🏽 ❤️ 1️⃣ ☎',
  'İstanbul ǅ ﬁ ŉ ẞ K Å',
  '<script>alert("x")</script> -- ; DROP TABLE',
]
for (const text of NAUGHTY)
  test(`accounts for every character of ${JSON.stringify(text)}`, () =>
    assertWhole(text, tokenize(text, abbreviations)))

test('accounts for every character of random text', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % below
  }
  const pieces = [
    ...'  \n.,-\'’"@#/:&_$+()[]!?…—',
    'a',
    'B',
    '7',
    '.com',
    "n't",
    'http://',
    'U.S',
    'é',
    'ж',
    'ع',
    '中',
    '\u0301',
    '\u200d',
    '💥',
    '\ud800',
    '\ufe0f',
    '½',
  ]
  for (let round = 0; round < 500; round++) {
    let text = ''
    for (let i = random(60); i >= 0; i--)
      text += random(5) ? pieces[random(pieces.length)]! : String.fromCodePoint(random(0x2fff))
    const tokens = tokenize(text, abbreviations)
    assertWhole(text, tokens)
    assert.deepEqual(tokenize(text, abbreviations), tokens)
  }
})

for (const unit of [
  '.',
  '(',
  '-',
  'a',
  "a'",
  'a.',
  'a-',
  '1,',
  '1,000',
  '1.',
  '💥',
  '@',
  'a@',
  'www.',
  '/',
  "'",
  '\u200d',
  'a\u200d',
  '_',
  ' ',
  'http://',
  '中',
])
  test(`a line of 100,000 ${JSON.stringify(unit)} is cut`, () => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    assertWhole(text, tokenize(text, abbreviations))
  })
