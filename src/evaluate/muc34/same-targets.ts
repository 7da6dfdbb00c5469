import type { HumanTarget } from './human-target.ts'

/** The targets, each once: who is told again under a part of his name or of his description is the same. */
export function eachOnce(targets: readonly HumanTarget[]): readonly HumanTarget[] {
  const found = new Map<string, HumanTarget>()
  for (const target of targets) {
    const key = [...found.keys()].find(other => isSame(other, target.name ?? target.description!))
    const before = key === undefined ? undefined : found.get(key)
    if (key !== undefined) found.delete(key)
    const both = before ? merged(before, target) : target
    found.set(both.name ?? both.description!, both)
  }
  return withoutNobody([...found.values()])
}

/** One name within the other, or the same noun: "CASTELLAR" and "RICARDO ALFONSO CASTELLAR", "FARMERS" and "FARMERS OF THE VALLEY". */
const isSame = (a: string, b: string): boolean =>
  a === b ||
  [`${a} | ${b}`, `${b} | ${a}`].some(both => {
    const [long, short] = both.split(' | ') as [string, string]
    return (
      long.endsWith(` ${short}`) ||
      (short.includes(' ') && long.startsWith(`${short} `) && !/ (?:OF|IN|FROM|AT) /.test(long)) ||
      ['OF', 'IN', 'FROM', 'AT'].some(word => long.startsWith(`${short} ${word} `))
    )
  })

const merged = (a: HumanTarget, b: HumanTarget): HumanTarget => ({
  name: [a.name, b.name].filter(name => name !== null).sort((x, y) => y.length - x.length)[0] ?? null,
  description: a.description ?? b.description,
  type: a.type === 'CIVILIAN' ? b.type : a.type,
  number: a.number === 'PLURAL' ? b.number : a.number,
  effect: a.effect === 'DEATH' ? a.effect : (b.effect ?? a.effect),
  told: `${a.told} | ${b.told}`,
})

/** "A person" besides "a nurse" is the same one told in general. */
const withoutNobody = (targets: readonly HumanTarget[]): readonly HumanTarget[] =>
  targets.filter(
    target =>
      !NOBODY.test(target.name ?? target.description!) ||
      !targets.some(
        other => other !== target && other.number === target.number && !NOBODY.test(other.description ?? ''),
      ),
  )
const NOBODY = /^(?:PERSONS?|PEOPLE|VICTIMS?|MAN|MEN|MORE PEOPLE|OTHERS?|INDIVIDUALS?)$/
