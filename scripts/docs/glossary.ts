import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An exported type of the sources with the first sentence of its docstring, '' where it has none. */
export type Exported = { readonly name: string; readonly path: string; readonly meaning: string }

/** All exported types of src, by path. */
export const exportedTypes = (root: string): readonly Exported[] =>
  globSync('src/**/*.ts', { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.endsWith('.test.ts'))
    .sort()
    .flatMap(path => {
      const source = readFileSync(join(root, path), 'utf8')
      const found = source.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\n)?export type (\w+)/g)
      return [...found].map(([, doc, name]) => ({ name: name!, path, meaning: firstSentence(doc ?? '') }))
    })

function firstSentence(doc: string): string {
  const words = doc
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (/^.*?[.](?=\s+[A-Z`"]|$)/.exec(words)?.[0] ?? words).replaceAll('|', '\\|')
}

/** The table of all exported types. */
export const typesPart = (root: string): string =>
  [
    '| type | meaning | file |',
    '|---|---|---|',
    ...exportedTypes(root).map(({ name, path, meaning }) => `| \`${name}\` | ${meaning} | ${path} |`),
  ].join('\n')
