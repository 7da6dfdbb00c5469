import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf } from './letters.ts'
import { hitsIn } from './matcher.ts'
import { loadNameWords, namesIn } from './persons.ts'
import { redacted } from './redact.ts'
import { loadLatin, withheldNames } from './withheld.ts'

const words = loadNameWords()
const latin = loadLatin()
const listed = (...names: readonly string[]) =>
  withheldNames({ listed: names, unlisted: [] }, new Uint8Array(32), words, latin)
/** A text with what stands in it of one listed name put into brackets. */
function found(name: string, text: string): string {
  const hits = hitsIn(text, [listed(name).everywhere])
  return hits.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}[${left.slice(start, end)}]${left.slice(end)}`,
    text,
  )
}

test('a name is found however it is written', () => {
  const amina = 'Amína Qelvbuda'
  for (const text of [
    'So said [Amína Qelvbuda].',
    '[AMINA QELVBUDA]',
    "[amina qelvbuda]'s brother",
    'the [Qelvbudas]',
    'a note.[Qelvbuda].txt',
    "[Qelvbuda]'s brother",
    '[Ami\u00adna\nQelv\u200bbuda]',
    '[Qelvbuda, Amina]',
    '[A. Qelvbuda]',
    '[Amina Q]. was there',
    'https://x.example/[amina-qelvbuda].html',
    'https://x.example/[am%C3%ADna%20qelvbuda]/',
    'https://x.example/?q=[am%25C3%25ADna+qelvbuda]',
    'file_[Amina_Qelvbuda]_2.jpg',
    '@[aminaqelvbuda]',
    '[Am&iacute;na Qelvbuda]',
    '[Am&#237;na&nbsp;Qelvbuda]',
    '[Am\\u00edna Qelvbuda]',
    '"Said [Amina\\nQelvbuda]"',
    '[Ａｍｉｎａ Ｑｅｌｖｂｕｄａ]',
    'That [Ameena Qelvbooda] was there',
    'Amina Karam was there',
    'Write to [aqelvbuda]@mail.example',
    'Write to [aminaq]@mail.example or [amina.b.qelvbuda.1990]@mail.example',
    'So said [A. K. Qelvbuda].',
    'So said [Amina "Mimi" Qelvbuda] and [Amina “Mimi” Qelvbuda].',
    'So said "[\\x41mina \\u{51}elvbuda]"',
    'the U.N. said; a qelv bud',
  ])
    assert.equal(found(amina, text.replace(/[[\]]/g, '')), text)
})

test('a name in another script is the same name', () => {
  assert.equal(found('Yusuf al-Khatib', 'قال يوسف الخطيب ذلك'), 'قال [يوسف الخطيب] ذلك')
  assert.equal(found('يوسف الخطيب', 'So Yusuf al-Khatib said'), 'So [Yusuf al-Khatib] said')
  assert.equal(found('Иван Петров', 'So Ivan Petrov said'), 'So [Ivan Petrov] said')
  assert.equal(found('Зоя Щегорьянова', 'интервью с Зоей Щегорьяновой'), 'интервью с [Зоей Щегорьяновой]')
  assert.equal(found('Зоя Щегорьянова', 'о Щегорьяновой'), 'о [Щегорьяновой]')
  assert.equal(found('李娜', '记者李娜说'), '记者[李娜]说')
})

test('what only looks like a name stays', () => {
  for (const [name, text] of [
    ['Li Na', 'Carolina lina'],
    ['Rose King', 'The king rose. King of Jordan'],
    ['Ali Bah', 'all bah'],
    ['Mark Long', 'It took long; a mark'],
    ['Anna Say', 'many say so'],
  ] as const)
    assert.equal(found(name, text), text)
})

test('a common word is withheld as a family name where the report names the person, and with a capital', () => {
  const withheld = listed('Rose King')
  const reading = {
    text: 'Rose King said so.',
    report: { id: 'r', title: null, url: null, outlet: null },
    actors: [],
    relations: [],
  }
  const matcher = withheld.among([reading as never])!
  const told = { a: 'King said that the king rose.', b: 'Rose told', c: 'ASSAULT' }
  assert.deepEqual(redacted(told, { matchers: [withheld.everywhere, matcher], points: false }), {
    a: '[name withheld 1] said that the king rose.',
    b: '[name withheld 1] told',
    c: 'ASSAULT',
  })
})

test('what the ledger itself says is no name, whoever is called so', () => {
  const withheld = listed('Mark Best', 'Awa So')
  const text = 'Mark Best and Awa So said so.'
  const reading = { text, report: { id: 'r', title: null, url: null, outlet: null }, actors: [], relations: [] }
  const matchers = [withheld.everywhere, withheld.among([reading as never])!]
  const said = { marks: { killed: { mark: 'agrees' } }, best: 3, country: 'SO', type: 'ASSAULT', word: 'best' }
  assert.deepEqual(redacted(said, { matchers, points: false }), said)
  const { name, quote } = redacted({ name: 'Best', quote: 'So told Mark' }, { matchers, points: false })
  assert.match(name, /^\[name withheld \d\]$/)
  assert.match(quote, /^\[name withheld \d\] told \[name withheld \d\]$/)
})

test('keys go too, addresses stay addresses, and points in words go where places are coarse', () => {
  const { everywhere } = listed('Amina Qelvbuda')
  const given = {
    'wire/amina qelvbuda': 'https://x.example/amina-qelvbuda/1',
    map: 'https://maps.example/@36.20210,37.13430,15z',
    text: 'at 36.20210, 37.13430 (36°12\'07"N)',
    share: '0.25',
  }
  assert.deepEqual(redacted(given, { matchers: [everywhere], points: true }), {
    'wire/[name withheld 1]': 'https://x.example/name-withheld-1/1',
    map: 'https://maps.example/@coordinates-withheld,15z',
    text: 'at [coordinates withheld] ([coordinates withheld])',
    share: '0.25',
  })
})

test('numbers are one person’s within an export and say nothing of the next', () => {
  const names = Array.from({ length: 40 }, (_, i) => `Amina Qelv${String.fromCharCode(97 + (i % 26), 97 + i)}buda`)
  const numbers = (key: number) => {
    const { everywhere } = withheldNames({ listed: names, unlisted: [] }, new Uint8Array(32).fill(key), words, latin)
    return names.map(name => hitsIn(name, [everywhere])[0]!.label)
  }
  assert.equal(new Set(numbers(1)).size, names.length)
  assert.deepEqual(numbers(1), numbers(1))
  assert.notDeepEqual(numbers(1), numbers(2))
})

test('names in phrases are told from titles, adjectives and other words', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['teacher Fatou Diallo, 34, of Mopti', ['Fatou Diallo', 'Mopti']],
    ["The governor's aide Yusuf al-Khatib", ['Yusuf al-Khatib']],
    ['Malian farmer Oumar ben Zufrati', ['Oumar ben Zufrati']],
    ['Dr. Amina Karam said', ['Amina Karam']],
    ['the army', []],
  ]
  for (const [phrase, names] of cases) assert.deepEqual(namesIn(phrase, words), names, phrase)
})

test('letters know where they stand', () => {
  const { letters, starts, ends } = lettersOf('a%C3%A9b')
  assert.equal(letters, 'aeb')
  assert.deepEqual(
    [starts, ends],
    [
      [0, 1, 7],
      [1, 7, 8],
    ],
  )
})
