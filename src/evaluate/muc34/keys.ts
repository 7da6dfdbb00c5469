import type { Filler, Template } from './template.ts'

/** An answer key → its templates by message; a message without a relevant incident has none. */
export function readKeys(content: string): ReadonlyMap<string, readonly Template[]> {
  const keys = new Map<string, Template[]>()
  for (const block of content.split(/^(?=0\.\s+MESSAGE: ID)/m)) {
    const rows = rowsOf(block)
    const id = /(?:DEV|TST\d)-MUC\d-\d{4}/.exec(rows.get(0)?.[0] ?? '')?.[0]
    if (!id) continue
    const templates = keys.get(id) ?? keys.set(id, []).get(id)!
    const number = rows.get(1)?.[0] ?? '*'
    if (!number.startsWith('*'))
      templates.push({
        optional: /OPTIONAL/.test(number),
        slots: new Map([...rows].filter(([slot]) => slot > 1).map(([slot, lines]) => [slot, lines.flatMap(fillerOf)])),
      })
  }
  return keys
}

/** Slot → its fillers, one a line; a line that ends in "/" goes on in the next. Comments begin with ";". */
function rowsOf(block: string): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>()
  let slot = -1
  for (const line of block.split('\n').map(text => text.replace(/;.*$/, '').trimEnd())) {
    const head = /^(\d+)\.\s+[A-Z: ]+?\s{2,}(.*)$/.exec(line)
    if (head) {
      slot = Number(head[1])
      rows.set(slot, [head[2]!.trim()])
    } else if (slot >= 0 && line.trim()) {
      const lines = rows.get(slot)!
      const last = lines.at(-1)!
      if (/\/$|^\/|:$/.test(last) || /^\//.test(line.trim())) lines[lines.length - 1] = `${last} ${line.trim()}`
      else lines.push(line.trim())
    }
  }
  return rows
}

/** `? DEATH: "PRIESTS" / "JESUIT PRIESTS"` → one filler; "-" and "*" → none. */
function fillerOf(line: string): Filler[] {
  const optional = line.startsWith('?')
  const body = line.replace(/^\?\s*/, '')
  if (!body || /^[-*]$/.test(body)) return []
  const [left, ...right] = splitOutside(body, ':')
  // A place is written with colons of its own: "COLOMBIA: MEDELLIN (CITY)".
  if (right.length && !right.every(part => part.includes('"')))
    return [{ values: splitOutside(body, '/').map(bare), of: [], optional }]
  const values = splitOutside(left!, '/').map(bare)
  return [{ values, of: right.flatMap(part => splitOutside(part, '/')).map(bare), optional }]
}

/** Cuts at a mark outside of quotation marks; an inner quotation mark is written \". */
function splitOutside(text: string, mark: string): string[] {
  const parts = ['']
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (letter === '\\') parts[parts.length - 1] += text[++i] ?? ''
    else {
      if (letter === '"') quoted = !quoted
      if (letter === mark && !quoted) parts.push('')
      else parts[parts.length - 1] += letter
    }
  }
  return parts.map(part => part.trim()).filter(Boolean)
}

const bare = (value: string): string =>
  value
    .replace(/^\?\s*/, '')
    .replace(/^\((.*)\)$/, (whole, inner) => (/^[^()]*(?:\([^()]*\)[^()]*)*$/.test(inner) ? inner : whole))
    .replace(/^"|"$/g, '')
    .replace(/^-(?=\d)/, '- ')
    .replace(/\b\d(?= [A-Z]{3} \d\d\b)/g, '0$&')
    .replace(/\s+/g, ' ')
    .trim()
