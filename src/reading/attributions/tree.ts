import type { Syntax, WordRange } from '../../language/syntax.ts'

/** For each word the range its subtree covers, and its place in a walk of the tree, so that "is below" costs nothing. */
export type Tree = {
  readonly range: (index: number) => WordRange
  /** Whether `index` is `above` or stands below it. */
  readonly below: (index: number, above: number) => boolean
}

/** Walks all trees once, without recursion. */
export function treeOf({ words }: Syntax): Tree {
  const first = new Int32Array(words.length)
  const last = new Int32Array(words.length)
  const enter = new Int32Array(words.length)
  const leave = new Int32Array(words.length)
  const stack: number[] = []
  let clock = 0
  for (const root of words) {
    if (root.head >= 0) continue
    stack.push(root.index)
    while (stack.length) {
      const at = stack.pop()!
      if (at < 0) {
        const done = ~at
        leave[done] = clock
        const { head } = words[done]!
        if (head >= 0) {
          if (first[done]! < first[head]!) first[head] = first[done]!
          if (last[done]! > last[head]!) last[head] = last[done]!
        }
        continue
      }
      enter[at] = clock++
      first[at] = at
      last[at] = at + 1
      stack.push(~at)
      const { children } = words[at]!
      for (let i = 0; i < children.length; i++) stack.push(children[i]!)
    }
  }
  return {
    range: index => ({ first: first[index]!, last: last[index]! }),
    below: (index, above) => enter[index]! >= enter[above]! && enter[index]! < leave[above]!,
  }
}
