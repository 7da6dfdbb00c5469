import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text from which what is learned may ship; `title` is "" where it has none. */
export type OpenText = { readonly title: string; readonly text: string }

/** The texts of the corpora that the folder's README marks "may ship" (openly licensed articles, re3d, WikiWars), besides treebanks. */
export function openTexts(corpora: string): {
  readonly articles: readonly OpenText[]
  readonly others: readonly OpenText[]
} {
  const lines = (path: string): readonly OpenText[] =>
    readFileSync(join(corpora, path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const { title, text } = JSON.parse(line) as Record<string, string>
        return { title: title ?? '', text: text ?? '' }
      })
  const wars = globSync('wikiwars/tml/*.tml', { cwd: corpora })
    .sort()
    .map(file => ({ title: '', text: readFileSync(join(corpora, file), 'utf8').replace(/<[^>]*>/g, ' ') }))
  return { articles: lines('reports/articles.jsonl'), others: [...lines('re3d/documents.jsonl'), ...wars] }
}
