import { dependents, type Syntax } from '../../language/syntax.ts'
import type { Time } from '../reading.ts'
import type { Mention } from './profile.ts'
import { SAYING } from './words.ts'

const LEAD = 2
const MONTH = 31 * 86_400_000

/** The day the report's news happened: the latest day named in its first paragraphs, null where none is. */
export function newsDay(syntax: Syntax, times: readonly Time[]): string | null {
  const lead = syntax.sentences.findLast(s => s.paragraph <= LEAD + 1)?.end ?? 0
  const early = times.filter(t => t.to && t.precision !== 'year' && t.span.start < lead)
  return early.reduce<string | null>((latest, t) => (latest === null || t.to! > latest ? t.to : latest), null)
}

/** Whether a happening is told as background: long before the news, in the pluperfect, or as what goes on "since". */
export function isBackground(syntax: Syntax, happening: readonly Mention[], news: string | null): boolean {
  const times = happening.flatMap(m => (m.setting.time?.to ? [m.setting.time] : []))
  if (times.length && news) return times.every(t => Date.parse(news) - Date.parse(t.to!) > MONTH)
  if (times.some(t => t.precision === 'year')) return true
  return happening.every(({ trigger }) => {
    const { sentence } = syntax.words[trigger.word]!
    return syntax.sentences[sentence]!.paragraph > LEAD && pluperfect(syntax, trigger.word)
  })
}

/** "had attacked", "had been attacked" */
function pluperfect(syntax: Syntax, word: number): boolean {
  const verb = syntax.words[word]!.upos === 'VERB' ? word : syntax.words[word]!.head
  // "said (in a statement that) it had launched" only shifts the tense back
  const { head, relation } = syntax.words[verb] ?? { head: -1, relation: '' }
  if (head >= 0 && relation === 'ccomp' && SAYING.has(syntax.words[head]!.lemma)) return false
  if (verb >= 0 && dependents(syntax, verb, 'mark').some(m => syntax.words[m]!.lower === 'that')) return false
  return verb >= 0 && dependents(syntax, verb, 'aux').some(a => syntax.words[a]!.lower === 'had')
}
