import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Failure } from '../failure.ts'
import { type Feed, type FeedItem, isWhole } from './feed.ts'
import { feedDate } from './feed-date.ts'
import { feedKind } from './feed-kind.ts'
import { readOpml } from './opml.ts'
import { readFeed } from './read-feed.ts'

const FROM = { path: 'https://wire.example/feeds/all.xml' }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const feed = (text: string | Uint8Array, from = FROM): Feed => {
  const read = readFeed(typeof text === 'string' ? bytes(text) : text, from)
  assert.equal(read.kind, 'feed', JSON.stringify(read))
  return read as Feed
}
const items = (text: string): readonly FeedItem[] =>
  feed(text).items.map(item => {
    assert.equal(item.kind, 'item', JSON.stringify(item))
    return item as FeedItem
  })
/** The items of a feed that could be read. */
const readable = (text: string): readonly FeedItem[] => feed(text).items.filter(item => item.kind === 'item')
const failure = (read: Feed | readonly unknown[] | Failure): string => {
  assert.ok('code' in read, JSON.stringify(read))
  return `${read.code}: ${read.message}`
}
const LONG = `<p>${'Gunmen attacked the market of the town on Tuesday, the army said. '.repeat(12)}</p>`

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Wire</title><link>https://wire.example/</link><language>en-gb</language>
<item>
  <title>Five &lt;b&gt;killed&lt;/b&gt; &amp; one hurt</title><link>/news/1</link><guid isPermaLink="false">wire-1</guid>
  <pubDate>Thu, 23 Oct 2025 09:00:00 +0300</pubDate><dc:creator>A. Writer</dc:creator><dc:creator>B. Writer</dc:creator>
  <description>Short.</description><content:encoded><![CDATA[${LONG}<item>no item</item>]]></content:encoded>
  <enclosure url="https://cdn.example/a.mp3" length="12" type="audio/mpeg"/>
</item>
<item><title>Second</title><guid>https://wire.example/news/2</guid><description>It goes on […]</description></item>
<item><title>Never closed<link>https://wire.example/news/3</link>
<item><title>After it</title><link>https://wire.example/news/4</link></item>
</channel></rss>`

test('RSS: each item with its id, page, names, days, text and files; a broken one does not take the others with it', () => {
  const { title, language, items: all } = feed(RSS)
  assert.deepEqual([title, language, all.length], ['The Wire', 'en-gb', 4])
  const [saved] = feed(RSS, { path: 'saved/feed.xml' }).items as FeedItem[]
  assert.equal(saved!.link, 'https://wire.example/news/1')
  const [first, second, broken, fourth] = all as FeedItem[]
  assert.deepEqual(
    { ...first, content: null, original: null },
    {
      kind: 'item',
      id: 'wire-1',
      link: 'https://wire.example/news/1',
      title: 'Five killed & one hurt',
      author: 'A. Writer; B. Writer',
      publishedAt: '2025-10-23T09:00:00+03:00',
      updatedAt: null,
      language: 'en-gb',
      content: null,
      enclosures: [{ url: 'https://cdn.example/a.mp3', type: 'audio/mpeg' }],
      original: null,
    },
  )
  assert.deepEqual([first!.content?.value.startsWith(LONG), isWhole(first!), isWhole(second!)], [true, true, false])
  const stands = new TextDecoder().decode(first!.original)
  assert.ok(stands.startsWith('<item>\n  <title>Five &lt;b') && stands.endsWith('</item>') && RSS.includes(stands))
  assert.deepEqual([second!.id, second!.link], ['https://wire.example/news/2', 'https://wire.example/news/2'])
  assert.ok(broken)
  assert.deepEqual([fourth!.title, fourth!.link], ['After it', 'https://wire.example/news/4'])
})

test('Atom: kinds of text, links by what they are for, bases', () => {
  const [first, second] =
    items(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wire.example/atom/">
    <title type="text">The Wire</title><id>urn:1</id><updated>2025-10-24T00:00:00Z</updated><link rel="self" href="https://other.example/feed"/>
    <entry><id>tag:wire.example,2025:1</id><title type="html">One &amp;amp; two</title><link rel="enclosure" href="/a.jpg" type="image/jpeg"/>
      <link href="news/1"/><author><name>A. Writer</name></author><published>2025-10-23T23:30:00-05:00</published><updated>2025-10-24T06:00:00Z</updated>
      <summary>In short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${LONG}</div></content></entry>
    <entry><id>tag:wire.example,2025:2</id><title>a &lt;b&gt;</title><content type="text">1 &lt; 2</content><updated>yesterday</updated></entry></feed>`)
  assert.deepEqual(
    [
      first!.title,
      first!.link,
      first!.author,
      first!.publishedAt,
      first!.updatedAt,
      first!.language,
      first!.enclosures,
    ],
    [
      'One & two',
      'https://wire.example/atom/news/1',
      'A. Writer',
      '2025-10-23T23:30:00-05:00',
      '2025-10-24T06:00:00Z',
      'en',
      [{ url: 'https://wire.example/a.jpg', type: 'image/jpeg' }],
    ],
  )
  assert.ok(isWhole(first!) && first!.content?.kind === 'html')
  assert.deepEqual(
    [second!.title, second!.content, second!.link, second!.updatedAt],
    ['a <b>', { kind: 'text', value: '1 < 2' }, null, null],
  )
})

test('RDF and JSON Feed', () => {
  const [rdf] =
    items(`<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://wire.example/"><title>The Wire</title><link>https://wire.example/</link><description>d</description></channel>
    <item rdf:about="https://wire.example/n/1"><title>One</title><link>https://wire.example/n/1</link><description>short</description><dc:date>2025-10-23</dc:date><dc:creator>A</dc:creator></item></rdf:RDF>`)
  assert.deepEqual(
    [rdf!.id, rdf!.link, rdf!.title, rdf!.publishedAt, rdf!.author],
    ['https://wire.example/n/1', 'https://wire.example/n/1', 'One', '2025-10-23', 'A'],
  )
  const json = feed(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Wire',
      home_page_url: 'https://wire.example/',
      items: [
        {
          id: '1',
          url: '/n/1',
          title: 'One',
          content_html: LONG,
          date_published: '2025-10-23T10:00:00Z',
          authors: [{ name: 'A' }],
        },
        7,
      ],
    }),
  )
  const [one, two] = json.items
  assert.ok(one?.kind === 'item' && isWhole(one))
  assert.deepEqual(
    [one.id, one.link, one.publishedAt, one.author],
    ['1', 'https://wire.example/n/1', '2025-10-23T10:00:00Z', 'A'],
  )
  assert.equal(two?.kind, 'failure')
})

test('an item is whole where it is long enough and does not end as a teaser does', () => {
  const whole = (value: string): boolean => isWhole({ content: { kind: 'html', value } })
  assert.ok(whole(LONG))
  for (const end of [
    '…',
    '...',
    '[&#8230;]',
    '<a href="/n/1">Read more</a>',
    'Continue reading →',
    'Read the full story here',
    '<p>The post <a href="x">One</a> appeared first on <a>The Wire</a>.</p>',
  ])
    assert.ok(!whole(`${LONG}${end}`), end)
  assert.ok(!whole('<p>Five killed.</p>') && !isWhole({ content: null }))
})

test('encodings are read as the feed, its mark or its server says', () => {
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Caf\xe9</title><item><title>Caf\xe9</title></item></channel></rss>',
    'latin1',
  )
  assert.equal(feed(latin).title, 'Café')
  const plain = Buffer.from('<rss version="2.0"><channel><title>\xd1\xeb\xee\xe2\xee</title></channel></rss>', 'latin1')
  assert.equal(feed(plain, { ...FROM, type: 'text/xml; charset="windows-1251"' } as typeof FROM).title, 'Слово')
  assert.equal(
    feed(Buffer.from('\ufeff<rss version="2.0"><channel><title>Слово</title></channel></rss>', 'utf16le')).title,
    'Слово',
  )
})

test('dates of feeds keep their offsets', () => {
  const dates: Readonly<Record<string, string | null>> = {
    'Thu, 23 Oct 2025 09:00:00 +0300': '2025-10-23T09:00:00+03:00',
    '23 Oct 25 9:05 GMT': '2025-10-23T09:05:00Z',
    'Thursday, 23 October 2025 09:00:00 EST': '2025-10-23T09:00:00-05:00',
    'Thu, 23 Oct 2025 09:00:00 WAT': '2025-10-23',
    '23 Oct 2025': '2025-10-23',
    '2025-10-23T09:00:00Z': '2025-10-23T09:00:00Z',
    'Thu, 32 Oct 2025 09:00:00 GMT': null,
    '23 Foo 2025': null,
    soon: null,
  }
  for (const [given, iso] of Object.entries(dates)) assert.equal(feedDate(given), iso, given)
})

test('lists of feeds, whatever groups they are in', () => {
  const list = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Mali"><outline text="The Wire" type="rss" xmlUrl="https://wire.example/feed"/>
    <outline text="deep"><outline text="B" xmlUrl="https://b.example/rss"/></outline></outline><outline text="again" xmlUrl="https://wire.example/feed"/><outline text="no feed"/></body></opml>`
  assert.deepEqual(readOpml(bytes(list), FROM), [
    { url: 'https://wire.example/feed', title: 'again' },
    { url: 'https://b.example/rss', title: 'B' },
  ])
  assert.equal((readOpml(bytes(list), { path: 'lists/mine.opml' }) as readonly unknown[]).length, 2)
  assert.match(failure(readOpml(bytes('<opml version="2.0"><body/></opml>'), FROM)), /^(empty|format): /)
  assert.match(failure(readOpml(bytes(RSS), FROM)), /this is no OPML list/)
})

test('what a file is shows in how it opens', () => {
  assert.deepEqual(
    [
      RSS,
      '<feed>',
      '\ufeff <?xml version="1.0"?>\n<opml>',
      '{ "version": "https://jsonfeed.org/version/1" }',
      '<html><body><rss>',
      '{ "id": 1 }',
      'rss',
      '<!DOCTYPE rss [<!ENTITY a "b">]><rss>',
      '<RDF xmlns="http://example.org/">',
    ].map(feedKind),
    ['feed', 'feed', 'opml', 'feed', null, null, null, 'feed', null],
  )
})

const declared = (subset: string, body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE rss [${subset}]><rss version="2.0"><channel><title>t</title><item><title>${body}</title></item></channel></rss>`
const LAUGHS = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')

test('what declares entities is refused before it is read', () => {
  const hostile: Readonly<Record<string, string>> = {
    'billion laughs': declared(`<!ENTITY l0 "lol">${LAUGHS}`, '&l12;'),
    'quadratic blow-up': declared(`<!ENTITY a "${'a'.repeat(100_000)}">`, '&a;'.repeat(20_000)),
    'a file': declared('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'),
    'an address': declared('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', '&x;'),
    'a parameter': declared('<!ENTITY % d SYSTEM "http://127.0.0.1:9/d.dtd"> %d;', 'x'),
    'an element': declared('<!ELEMENT rss ANY>', 'x'),
    'spread out': declared('\n\n  ', 'x').replace('DOCTYPE rss', 'doctype\n rss SYSTEM "http://127.0.0.1:9/" '),
    'in an item': RSS.replace('<title>Second', '<!DOCTYPE x [<!ENTITY y "z">]><title>Second'),
    'behind a quoted bracket': declared('', 'x').replace('DOCTYPE rss', 'DOCTYPE rss PUBLIC ">" "["'),
    'two of them': `<!DOCTYPE rss><!DOCTYPE rss []>${RSS.replace(/^.*\n/, '')}`,
  }
  for (const [name, xml] of Object.entries(hostile)) {
    assert.match(failure(readFeed(bytes(xml), FROM)), /^format: the feed declares a document type of its own/, name)
    assert.match(failure(readOpml(bytes(xml.replaceAll('rss', 'opml')), FROM)), /^format: /, name)
  }
})

test('nothing is expanded or asked for, and what is swollen or bent ends', () => {
  const [outside] = readable(
    RSS.replace(
      /^.*\n/,
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd">\n',
    ).replace('<item>\n<item>', '<item>'),
  )
  assert.equal(outside!.title, 'Five killed & one hurt')
  const [included] = readable(
    RSS.replace(
      '<description>Short.',
      '<description><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>&undeclared;',
    ),
  )
  assert.doesNotMatch(JSON.stringify(included), /root:/)
  const deep = feed(
    `<rss version="2.0"><channel><title>t</title><item>${'<a>'.repeat(100_000)}</item><item><title>b</title></item></channel></rss>`,
  )
  assert.deepEqual(
    deep.items.map(({ kind }) => kind),
    ['failure', 'item'],
  )
  for (const bent of [
    '<rss',
    `<rss version="2.0"><channel>${'<!--'.repeat(50_000)}`,
    `<rss ${'a="b" '.repeat(50_000)}>`,
    `<rss a="${'<'.repeat(100_000)}`,
    `${'<'.repeat(200_000)}`,
    `<rss version="2.0"><channel><item>${'<![CDATA['.repeat(50_000)}`,
    '<rss></rss>',
    '',
    '{}',
    '{"items":1}',
    '<html></html>',
  ])
    assert.ok(['failure', 'feed'].includes(readFeed(bytes(bent), FROM).kind))
})

test('of many items those that are well-formed are read; of bent ones so many, and too many are told', () => {
  const item = (n: number): string => `<item><title>No ${n}</title></item>`
  const many = (items: readonly string[]) =>
    feed(`<rss version="2.0"><channel><title>t</title>${items.join('')}</channel></rss>`).items
  const numbers = [...Array(5100).keys()]
  const all = many(numbers.map(item))
  assert.equal(all.length, 5001)
  assert.ok(all.slice(0, 5000).every((one, n) => one.kind === 'item' && one.title === `No ${n}`))
  assert.match((all.at(-1) as Failure).message, /^the feed has 5100 items, of which the first 5000 are read/)
  const mixed = many(numbers.slice(0, 1300).map(n => (n % 2 ? item(n) : '<item><title>')))
  assert.ok(mixed.every((one, n) => (n % 2 ? one.kind === 'item' && one.title === `No ${n}` : one.kind === 'failure')))
  assert.match((mixed[1298] as Failure).message, /cannot be read, as so many before it/)
})
