import { type Failure, failed } from '../../failure.ts'

/** The SHA-256 of files by their names in datapackage.json; null where it is none. */
export function hashesIn(json: string): ReadonlyMap<string, string> | null {
  try {
    const { resources } = JSON.parse(json) as { readonly resources?: unknown }
    return Array.isArray(resources)
      ? new Map(resources.map(({ path, hash }) => [String(path), String(hash).toLowerCase()]))
      : null
  } catch {
    return null
  }
}

/** The archives that do not fit the list of files, and the files that it names in vain. */
export function* misfits(
  hashes: ReadonlyMap<string, string>,
  list: ReadonlyMap<string, string> | null,
  path: string,
): Generator<Failure> {
  if (!list) {
    yield failed(
      { path },
      'format',
      'its list of files, datapackage.json, is missing or broken: whether they are whole cannot be told',
    )
    return
  }
  for (const [name, hash] of hashes)
    if (!list.has(name))
      yield failed({ path }, 'format', `${quoted(name)} is not in its list of files, datapackage.json`)
    else if (list.get(name) !== `sha256:${hash}`)
      yield failed(
        { path },
        'format',
        `${quoted(name)} does not fit its hash in datapackage.json; it was changed or damaged`,
      )
  for (const name of list.keys())
    if (/^archive\//.test(name) && !hashes.has(name))
      yield failed({ path }, 'missing', `${quoted(name)} is in its list of files, datapackage.json, but not in it`)
}

/** A name as words, which lead nowhere. */
export const quoted = (name: string): string => JSON.stringify(name.slice(0, 200))
