import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { HEAD, recognise } from './recognise.ts'

/** The beginning of a ZIP archive of files with these names. */
const zip = (...names: readonly string[]): Buffer =>
  Buffer.concat(
    names.map(name => {
      const head = Buffer.alloc(30)
      head.write('PK\x03\x04', 'latin1')
      head.writeUInt16LE(name.length, 26)
      return Buffer.concat([head, Buffer.from(name), Buffer.from('…')])
    }),
  )
const WORDS = 'The army said that five people were killed.'

test('a format is told by its content, whatever the name', () => {
  for (const [content, format] of [
    ['%PDF-1.7\n', 'pdf'],
    ['\n\n%PDF-1.4', 'pdf'],
    [zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    [zip('datapackage.json', 'archive/data.warc.gz'), 'wacz'],
    ['WARC/1.1\r\nWARC-Type: warcinfo\r\n', 'warc'],
    [gzipSync('WARC/1.0\r\nWARC-Type: response'), 'warc'],
    [`\n<!DOCTYPE html><p>${WORDS}`, 'html'],
    [`<!-- saved from url=(0022)https://example.org/ --><html><body>${WORDS}`, 'html'],
    [`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>${WORDS}`, 'html'],
    ['<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">', 'telegram-html'],
    ['{\n "name": "News",\n "type": "public_channel",\n "id": 1,\n "messages": [\n', 'telegram-json'],
    ['{"name":"News","type":"public_channel","id":1,"messages":[{"id":1', 'telegram-json'],
    ['{\n "about": "Here is", "chats": { "list": [', 'telegram-json'],
    [`{ "text": "${WORDS}" }\n`, 'json-lines'],
    [`{ "id": 1, "text": "${'long '.repeat(HEAD)}`, 'json-lines'],
    [`{ "id": 1, "body": "${WORDS}" }\n`, 'json'],
    [`[\n  { "text": "${WORDS}" }\n]`, 'json'],
    ['<?xml version="1.0"?><rss version="2.0"><channel>', 'feed'],
    ['<opml version="2.0"><head/>', 'opml'],
    [`From a@example.org Thu Oct 23 09:00:00 2025\nSubject: x\n\n${WORDS}`, 'mbox'],
    [`Received: from x\r\n by y\r\nFrom: a@example.org\r\nSubject: x\r\n\r\n${WORDS}`, 'eml'],
    [`Title: Five killed\nDate: 2025-10-23\n\n${WORDS}`, 'text'],
    [`From the front: five killed\n\n${WORDS}`, 'text'],
    [WORDS, 'text'],
    [Buffer.from(`\ufeff${WORDS}`, 'utf16le'), 'text'],
  ] as const)
    assert.deepEqual(recognise(Buffer.from(content as string), 'named.txt'), { format }, String(content).slice(0, 40))
})

test('where the content does not tell, the ending of the name does', () => {
  for (const [path, format] of [
    ['a.csv', 'csv'],
    ['a.TSV', 'csv'],
    ['a.jsonl', 'json-lines'],
    ['a.htm', 'html'],
    ['a.eml', 'eml'],
    ['a.log', 'text'],
  ] as const)
    assert.deepEqual(recognise(Buffer.from(WORDS), path), { format })
})

test('what is not read is named, with the way out', () => {
  for (const [content, words] of [
    ['\x89PNG\r\n', /picture \(PNG\).*OCR/],
    ['\xff\xd8\xff\xe0', /JPEG/],
    ['\0\0\0\x20ftypmp42', /film/],
    ['{\\rtf1', /RTF.*\.docx/],
    ['\xd0\xcf\x11\xe0', /\.doc.*\.docx/],
    ['SQLite format 3\0', /database/],
    [`${'\0'.repeat(257)}ustar`, /tar -xf/],
    [zip('xl/workbook.xml'), /Excel.*\.csv/],
    [zip('notes.txt'), /ZIP archive; unpack/],
    [gzipSync(WORDS), /gunzip/],
    ['<?xml version="1.0"?><svg/>', /XML of an unknown kind/],
    [Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 32)), /binary data of no known format/],
  ] as const) {
    const found = recognise(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, 'report.txt')
    assert.match('unread' in found ? found.unread : JSON.stringify(found), words)
  }
})

test('any bytes are recognised as something', () => {
  let seed = 7
  for (let round = 0; round < 300; round++) {
    const bytes = Uint8Array.from({ length: round }, () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return (seed >> 9) & 0xff
    })
    assert.ok(recognise(bytes, ''))
  }
})
