import type { ParseState } from '../language/parse-state.ts'

/**
 * How many gold arcs each step makes impossible (the dynamic oracle for arc-hybrid, Goldberg and Nivre 2013), written to
 * `costs` as [SHIFT, LEFT, RIGHT]. `gold` holds the gold head of each word, the sentence's length for the root.
 */
export function stepCosts(state: ParseState, gold: Int32Array, costs: Int32Array): void {
  const { stack, depth, front, length } = state
  let shift = 0
  let left = 0
  let right = 0
  if (front < length) {
    for (let i = 0; i < depth; i++) {
      if (gold[stack[i]!] === front) shift++
      if (i < depth - 1 && gold[front] === stack[i]) shift++
    }
  }
  if (depth > 0) {
    const top = stack[depth - 1]!
    const head = gold[top]!
    for (let i = front; i < length; i++) {
      if (gold[i] === top) {
        left++
        right++
      }
    }
    if (head >= front) {
      right++
      if (head !== front) left++
    } else if (depth > 1 && head === stack[depth - 2]) left++
  }
  costs[0] = shift
  costs[1] = left
  costs[2] = right
}
