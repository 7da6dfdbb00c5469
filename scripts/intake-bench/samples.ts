import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { zipOf } from '../../src/intake/extract/archive/zip.fixture.ts'
import type { Extractable } from '../../src/intake/extract/extractors.ts'
import { pdfOf } from '../../src/intake/extract/pdf.fixture.ts'
import { rss } from '../../src/intake/feeds/site.fixture.ts'

/** What is read: the formats that are told apart in the sandbox, and feeds, the text of whose items is. */
export type SampleFormat = Extractable | 'feed'

const PAGES = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url))
const pages = globSync('*.html', { cwd: PAGES }).sort()
/** The saved pages of fixtures/pages, and the words of each. */
const HTML: readonly Buffer[] = pages.map(page => readFileSync(PAGES + page))
const WORDS: readonly string[] = pages.map(page => readFileSync(PAGES + page.replace(/html$/, 'txt'), 'utf8').trim())

/** What a file of so many parts holds, where a file has more than one: as a channel, a box or a crawl has. */
const PARTS = 200

/** A report of some two thousand letters: the words of five pages, headline first. */
export const text = (i: number): string => [0, 1, 2, 3, 4].map(n => WORDS[(i + n) % WORDS.length]!).join('\n')
const paragraphs = (i: number): readonly string[] => text(i).split(/\n+/)
const title = (i: number): string => paragraphs(i)[0]!
const marked = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const html = (i: number): string =>
  paragraphs(i)
    .map(words => `<p>${marked(words)}</p>`)
    .join('')
const list = <T>(first: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: PARTS }, (_, n) => make(first + n))

/** A file of each format; the number makes its words others than those of the file before. */
export const SAMPLES: Readonly<Record<SampleFormat, (i: number) => Uint8Array>> = {
  html: i => HTML[i % HTML.length]!,
  pdf,
  docx,
  eml: i => Buffer.from(mail(i)),
  mbox: i => Buffer.from(list(i, n => `From press@tarsk.example Thu Oct 23 09:00:00 2025\n${mail(n)}\n\n`).join('')),
  'telegram-json': i => Buffer.from(`${TELEGRAM_HEAD}${list(i, post).join(',\n')}]}`),
  'telegram-html': telegramPage,
  csv: i => Buffer.from(`id,headline,date,text\r\n${list(i, row).join('')}`),
  json: i => Buffer.from(JSON.stringify(list(i, record))),
  warc,
  wacz,
  feed: i => Buffer.from(rss(list(i, item)).body),
}

const item = (i: number) => ({
  id: `tag:wire.example,2025:${i}`,
  title: marked(title(i)),
  link: `https://wire.example/${i}`,
  content: html(i),
})

const record = (i: number) => ({ id: i, headline: title(i), publishedAt: '2025-10-23T09:00:00Z', text: text(i) })

const row = (i: number): string =>
  `${i},"${title(i).replaceAll('"', '""')}",2025-10-23,"${text(i).replaceAll('"', '""')}"\r\n`

const mail = (i: number): string =>
  `From: Tarsk Health Office <press@tarsk.example>\nTo: list@example.org\nSubject: Statement ${i}\nDate: Thu, 23 Oct 2025 09:00:00 +0000\nMessage-ID: <${i}@tarsk.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text(i)}\n`

/** How an export of a Telegram channel opens: its posts, parted by commas, and "]}" follow. */
export const TELEGRAM_HEAD = '{"name":"Tarsk Monitor","type":"public_channel","id":1850001234,"messages":['

/** A post as Telegram Desktop writes it: the words of one page. */
export const post = (i: number): string => {
  const [head = '', ...rest] = WORDS[i % WORDS.length]!.split('\n')
  const entities = [
    { type: 'bold', text: head },
    { type: 'plain', text: `\n${rest.join('\n')}` },
  ]
  const said = { id: i, type: 'message', date: '2025-10-23T09:00:00', date_unixtime: '1761210000' }
  const from = { from: 'Tarsk Monitor', from_id: 'channel1850001234' }
  return JSON.stringify({ ...said, ...from, text: entities, text_entities: entities })
}

function telegramPage(i: number): Uint8Array {
  const posts = list(
    i,
    n =>
      `<div class="message default clearfix" id="message${n}"><div class="body"><div class="pull_right date details" title="23.10.2025 09:00:00 UTC+00:00">09:00</div><div class="from_name">Tarsk Monitor</div><div class="text">${marked(WORDS[n % WORDS.length]!).replaceAll('\n', '<br>')}</div></div></div>`,
  )
  return Buffer.from(
    `<!DOCTYPE html>\n<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Tarsk Monitor</div></div></div><div class="page_body chat_page"><div class="history">${posts.join('\n')}</div></div></div></body></html>`,
  )
}

/** Lines of up to 90 signs, 50 of them a page. */
function pdf(i: number): Uint8Array {
  const words = text(i)
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/[^\n -~\u00a1-\u00ff]/g, '')
  const lines = words.split('\n').flatMap(line => line.match(/.{1,90}(?: |$)/g) ?? [''])
  const sheets = Array.from({ length: Math.ceil(lines.length / 50) }, (_, n) => lines.slice(n * 50, n * 50 + 50))
  return pdfOf(sheets.map(sheet => sheet.map((words, n) => ({ x: 50, y: 750 - 13 * n, words }))))
}

function docx(i: number): Uint8Array {
  const body = paragraphs(i).map(words => `<w:p><w:r><w:t xml:space="preserve">${marked(words)}</w:t></w:r></w:p>`)
  const bytes = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`
  return zipOf([{ name: 'word/document.xml', bytes, deflate: true }])
}

/** Each record a member of its own, as crawlers write them; what the site sent are pages of fixtures/pages. */
function warc(i: number): Uint8Array {
  const records = list(i, n => {
    const page = HTML[n % HTML.length]!
    const answer = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'),
      page,
    ])
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}>\r\nWARC-Target-URI: https://wire.example/${n}\r\nWARC-Date: 2025-10-23T09:00:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`
    return gzipSync(Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')]))
  })
  return Buffer.concat(records)
}

function wacz(i: number): Uint8Array {
  const [name, bytes] = ['archive/data.warc.gz', warc(i)]
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const resources = [{ name: 'data.warc.gz', path: name, hash, bytes: bytes.length }]
  const listed = JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources })
  return zipOf([
    { name: 'datapackage.json', bytes: listed },
    { name, bytes },
  ])
}
