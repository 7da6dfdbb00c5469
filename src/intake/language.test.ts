import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageName, languageOf } from './language.ts'

const OTHERS: Readonly<Record<string, string>> = {
  fr: "L'armée a annoncé mardi que douze personnes ont été tuées dans une attaque contre un marché du centre du pays.",
  es: 'El ejército informó de que al menos doce personas murieron en un ataque contra un mercado del centro del país.',
  de: 'Bei einem Angriff auf einen Markt sind nach Angaben der Armee mindestens zwölf Menschen getötet worden.',
  nl: 'Bij een aanval op een markt zijn volgens het leger zeker twaalf mensen gedood, het was de ergste van het jaar.',
  pt: 'Pelo menos doze pessoas morreram num ataque a um mercado no centro do país, disse o exército na terça-feira.',
  ar: 'قال الجيش إن اثني عشر شخصا على الأقل قتلوا في هجوم على سوق قرب مدينة إدلب يوم الثلاثاء',
  ru: 'Армия сообщила, что по меньшей мере двенадцать человек погибли в результате нападения на рынок.',
  uk: 'Армія повідомила, що щонайменше дванадцять людей загинули внаслідок нападу на ринок біля міста.',
}
for (const [code, text] of Object.entries(OTHERS))
  test(`${languageName(code)} is told apart`, async () => assert.equal((await languageOf(text)).language, code))

test('a language that the identifier does not know is still not English', async () => {
  const swahili =
    'Jeshi limesema watu wasiopungua kumi na wawili waliuawa katika shambulio kwenye soko karibu na mji huo.'
  const { language } = await languageOf(swahili)
  assert.ok(language !== 'en' && language !== null)
})

for (const text of [
  'Gunmen killed 3 people in Bor.',
  'The Ministry of Defence (وزارة الدفاع السورية) said that Минобороны России had lost two drones near Дебальцево and that Abdulrahman Mustafa al-Hajj was dead.',
  'CLASHES IN THE NORTH: THE ARMY SAYS THAT FIVE WERE KILLED',
  'Killed were Ali Hassan al-Majid, Omar Khalid, Fatima Abdi, Mohamed Yusuf, Ahmed Nur and their two drivers from Mogadishu.',
])
  test(`English with names and quotations stays English: ${text.slice(0, 30)}`, async () =>
    assert.deepEqual(await languageOf(text), { language: 'en', foreign: [] }))

test('too few words give no language', async () => {
  for (const text of ['12', 'Idlib', 'Bor: 5'])
    assert.deepEqual(await languageOf(text), { language: null, foreign: [] })
})

test('a foreign passage in an English report is told with its words', async () => {
  const english =
    'The army said on Tuesday that it had retaken the town and that the rebels had fled to the hills. '.repeat(8)
  const text = `${english}\n${OTHERS.fr!.repeat(3)}\n${english}`
  const { language, foreign } = await languageOf(text)
  assert.equal(language, 'en')
  assert.deepEqual(
    foreign.map(f => f.language),
    ['fr'],
  )
  assert.match(foreign[0]!.span.quote, /L'armée/)
})

test('a single line of a million characters is judged', async () => {
  assert.equal((await languageOf('The army and the police said that they were there. '.repeat(20_000))).language, 'en')
  assert.equal((await languageOf('a'.repeat(1_000_000))).foreign.length, 0)
})
