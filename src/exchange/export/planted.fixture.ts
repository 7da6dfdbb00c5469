import { documentIdOf } from '../../intake/document-id.ts'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import type { Reading } from '../../reading/reading.ts'

/** Given and family names of nobody, in several scripts; each family's name is a word of no language. */
const SCRIPTS: readonly (readonly [given: readonly string[], family: readonly string[]])[] = [
  [
    ['Amina', 'José', 'Søren', 'Zoë', 'Fatou', 'Łukasz', 'Nguyễn'],
    [
      'Qelvbuda',
      'Zorvanić',
      'Ødqvistrøm',
      'Brěznokov',
      'Xantépoulè',
      'al-Wazqiri',
      'N’Dzomgué',
      'Vrost-Kelmaný',
      'O’Xaldrin',
      'ben Zufrati',
      'Mšokwa',
      'Þrandulfsk',
    ],
  ],
  [
    ['يوسف', 'أمينة', 'خالد', 'سلمى'],
    [
      'الزقموري',
      'القبطيشي',
      'بن زفراتي',
      'الوزقري',
      'المشكفوي',
      'الدبخوتي',
      'العصقلوني',
      'الخرطبيسي',
      'النجقوزي',
      'الصفدروني',
    ],
  ],
  [
    ['Иван', 'Зоя', 'Фёдор', 'Їванна'],
    [
      'Збрукальцев',
      'Щегорьянова',
      'Вржосковский',
      'Ёкшибаев',
      'Цвингредзе',
      'Жмоткалиев',
      'Кырбузаев',
      'Хлестобрук',
      'Юрдынцев',
      'Пшемыклов',
    ],
  ],
  [
    ['小', '晓', '志'],
    ['欎龘鑫', '郾彧喆', '酆珏翀', '亓官璺', '仉督燚', '逯翯', '佴婳', '缑旎', '亓骦', '笪嫈'],
  ],
  [
    ['Ελένη', 'Γιώργος', 'Ζωή'],
    ['Ξανθορβίδης', 'Μπζουκλάκης', 'Ψαρδεκίδου', 'Τζβελόπουλος', 'Φκρουντάς'],
  ],
  [
    ['דבורה', 'יוסי'],
    ['צברקולי', 'זפרטיאן', 'קשבוצקי', 'שמזגולי', 'טרפקושי'],
  ],
  [
    ['अनीता', 'विजय'],
    ['क्ष्वर्णोदा', 'ज्ञाब्रठकर', 'ढ्रुमझंकर', 'त्र्यञ्चोले', 'फ्लुघणकर'],
  ],
]

/** 300 full names of nobody. */
export const PLANTED: readonly string[] = fill(
  SCRIPTS.flatMap(([given, family]) => family.flatMap(own => given.map(name => `${name} ${own}`))),
)

/** Three hundred: those there are, then such with a second name. */
function fill(names: readonly string[]): readonly string[] {
  const more = names.filter(name => /^\p{Script=Latin}/u.test(name)).map(name => name.replace(' ', ' Teyv '))
  return [...names, ...more].slice(0, 300)
}

/** A name as it stands in addresses and names of files. */
const slug = (name: string): string => encodeURIComponent(name.replaceAll(' ', '-'))

const shown = (i: number, name: string): string =>
  [
    name,
    name.replace(' ', '\n'),
    name.toUpperCase(),
    name.normalize('NFD'),
    name.replace(' ', '-'),
    `${[...name][0]}. ${name.split(' ').at(-1)}`,
    name.split(' ').toReversed().join(', '),
    name.replace(/(?<=\p{Script=Latin}{4})(?=\p{L})/u, '\u00ad'),
    name.replaceAll(' ', '\u00a0'),
    [...name].map(sign => (/[^ -~]/.test(sign) ? `&#${sign.codePointAt(0)};` : sign)).join(''),
  ][i % 10]!

/** Sixty reports of one kind of attack; in each five of the names as victim, witness and source, in the title, the address, the outlet and the id. */
export function plantedReadings(): readonly Reading[] {
  const knowledge = loadKnowledge()
  return Array.from({ length: Math.ceil(PLANTED.length / 5) }, (_, n) => {
    const [victim, witness, source, author, other] = Array.from(
      { length: 5 },
      (_, i) => PLANTED[(n * 5 + i) % PLANTED.length]!,
    ) as [string, string, string, string, string]
    const day = `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 27)).padStart(2, '0')}`
    const town = ['Bankass', 'Quetta', 'Maiduguri', 'Harem', 'Goma', 'Kaduna'][n % 6]!
    const text = `Gunmen attacked the market of ${town} on ${day} and killed ${victim}, a farmer, and at least ${3 + n} other people, ${witness}, a teacher who saw it, said.

"They shot ${shown(n, victim)} beside the well," ${witness} told reporters. ${source}’s brother was wounded, ${source} said by telephone. ${shown(n + 3, other)} denied that the army had fired. ${witness.split(' ').at(-1)} fled to Bamako. According to ${shown(n + 5, source)}, twelve soldiers burned the houses of ${other}.`
    const report = {
      id: `report-${n}-${author.replaceAll(' ', '_')}`,
      documentId: documentIdOf(text),
      title: `${shown(n + 1, victim)} killed in ${town}, says ${source}`,
      outlet: `The Notes of ${author}`,
      url: `https://notes.example/${slug(author)}/${slug(victim)}.html?by=${slug(witness).toLowerCase()}`,
      publishedAt: day,
      language: 'en',
    }
    return read(report, text, knowledge)
  })
}
