import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readKeys } from './keys.ts'
import type { Template } from './template.ts'

/** The entities of one role in GTT's form: each a set of mentions in small letters. */
export type Entities = readonly (readonly string[])[]
export const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const
/** The five string roles of GRIT and GTT. */
export type Role = (typeof ROLES)[number]

/** A message: its text as it stands, its answer key and, where GTT has it, its entities by role. */
export type Message = {
  readonly id: string
  readonly text: string
  readonly key: readonly Template[] | null
  readonly entities: Readonly<Record<Role, Entities>> | null
}

const ID = /^((?:DEV|TST\d)-MUC\d-\d{4})\b/

/**
 * Every message for which a folder holds texts and answers, wherever they lie in it: texts and keys are known by their
 * lines ("TST1-MUC3-0001", "0.  MESSAGE: ID"), GTT's data by its JSON. Of two files with one text the first counts:
 * that of TST4 in capitals, with which systems were tested, before the one in mixed case.
 */
export function readMessages(folder: string): readonly Message[] {
  const texts = new Map<string, string>()
  const keys = new Map<string, Template[]>()
  const entities = new Map<string, Record<Role, Entities>>()
  for (const name of globSync('**/*', { cwd: folder }).sort()) {
    const path = join(folder, name)
    if (!statSync(path).isFile() || !/(?:muc[34]|key|tst|dev|train|test)[^/]*$/i.test(name)) continue
    const content = readFileSync(path, 'latin1')
    if (name.endsWith('.json')) readGtt(content, entities)
    else if (/^0\.\s+MESSAGE: ID/m.test(content))
      for (const [id, templates] of readKeys(content)) keys.set(id, [...(keys.get(id) ?? []), ...templates])
    else if (ID.test(content.trimStart()))
      for (const [id, text] of splitTexts(content)) texts.set(id, texts.get(id) ?? text)
  }
  return [...texts].flatMap(([id, text]) => {
    const [key, found] = [keys.get(id) ?? null, entities.get(id) ?? null]
    return key || found ? [{ id, text, key, entities: found }] : []
  })
}

function splitTexts(content: string): [string, string][] {
  return content.split(/^(?=(?:DEV|TST\d)-MUC\d-\d{4})/m).flatMap(part => {
    const id = ID.exec(part)?.[1]
    return id ? [[id, part.slice(part.indexOf('\n') + 1)] as [string, string]] : []
  })
}

type GttLine = {
  readonly docid: string
  readonly templates: readonly Readonly<Record<Role, readonly (readonly [string, number])[][]>>[]
}

/** One JSON object a line: the entities of all templates of a message together, each once. */
function readGtt(content: string, entities: Map<string, Record<Role, Entities>>): void {
  for (const line of content.split('\n').filter(text => text.startsWith('{'))) {
    const { docid, templates } = JSON.parse(Buffer.from(line, 'latin1').toString('utf8')) as GttLine
    if (!docid || !templates) continue
    const byRole = ROLES.map(role => {
      const sets = templates.flatMap(template => (template[role] ?? []).map(entity => entity.map(([words]) => words)))
      return [role, [...new Map(sets.map(set => [JSON.stringify([...set].sort()), set])).values()]] as const
    })
    entities.set(docid, Object.fromEntries(byRole) as unknown as Record<Role, Entities>)
  }
}
