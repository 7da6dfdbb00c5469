import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Decoded, decode } from './decode.ts'

const ENGLISH = 'The army said that five people were killed near the city. '
const place = { path: 'report.txt' }

/** Text → bytes of an eight-bit encoding, by asking the decoder for each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from([...text].map(character => bytes.get(character)!))
}

const wide = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

const decoded = (bytes: Uint8Array): Decoded => {
  const result = decode(bytes, place)
  assert.equal(result.kind, 'decoded')
  return result as Decoded
}

test('UTF-8 is read with and without its mark, silently', () => {
  const text = `${ENGLISH}إدلب Идлиб 💥`
  assert.deepEqual(decoded(Buffer.from(text)), { kind: 'decoded', text, issues: [] })
  assert.deepEqual(decoded(Buffer.from(`\ufeff${text}`)), { kind: 'decoded', text, issues: [] })
})

for (const littleEndian of [true, false])
  for (const mark of ['\ufeff', ''])
    for (const text of [
      ENGLISH,
      'قال الجيش إن خمسة أشخاص قتلوا في إدلب أمس',
      'Армия сообщила, что пять человек погибли',
    ])
      test(`UTF-16 ${littleEndian ? 'LE' : 'BE'} ${mark ? 'with' : 'without'} its mark: ${text.slice(0, 12)}`, () => {
        const result = decoded(wide(mark + text, littleEndian))
        assert.equal(result.text, text)
        assert.match(result.issues[0]!.message, littleEndian ? /little-endian/ : /big-endian/)
      })

for (const [encoding, words, name] of [
  ['windows-1256', 'قال الجيش إن خمسة أشخاص قتلوا قرب مدينة إدلب', /1256/],
  ['windows-1251', 'Армия сообщила, что пять человек погибли под Идлибом', /1251/],
  ['windows-1251', 'АРМИЯ СООБЩИЛА', /1251/],
  ['windows-1252', 'the “market” in Béja – the café of José Peña, he said…', /1252/],
  ['windows-1252', 'it’s over', /1252/],
] as const)
  for (const text of [words, ENGLISH + words, `${words}. ${ENGLISH}`])
    test(`${encoding} is recognised: ${text.slice(0, 30)}`, () => {
      const result = decoded(encode(text, encoding))
      assert.equal(result.text, text)
      assert.match(result.issues[0]!.message, name)
    })

test('UTF-8 with a broken byte keeps its other letters, and the breakage is counted', () => {
  const bytes = Buffer.from('Ĥama, Ḩārim, Kūbānī, Şāliḥ and Dayr az-Zawr')
  bytes[bytes.indexOf(Buffer.from('Kū')) + 2] = 0x41
  const result = decoded(bytes)
  assert.match(result.text, /^Ĥama, Ḩārim/)
  assert.match(result.issues[0]!.message, /1 broken byte/)
})

test('what is no text in an encoding that is known is refused', () => {
  for (const [bytes, message] of [
    [Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), /UTF-32/],
    [Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 32)), /binary/],
  ] as const) {
    const result = decode(bytes, place)
    assert.equal(result.kind, 'failure')
    assert.match((result as { message: string }).message, message)
  }
})

test('any bytes are decoded or refused, never thrown at', () => {
  let seed = 11
  for (let round = 0; round < 300; round++) {
    const bytes = Uint8Array.from({ length: round }, () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return (seed >> 9) & 0xff
    })
    assert.ok(['decoded', 'failure'].includes(decode(bytes, place).kind))
  }
})
