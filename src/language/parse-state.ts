import { OUTSIDE, ROOT } from './vocabulary.ts'

/**
 * The state of the arc-hybrid parser (Kuhlmann et al. 2011) on one sentence. Words are 0 … n-1, the artificial root is n
 * (at the end of the buffer), n+1 stands for "nothing there". The buffers are reused from sentence to sentence.
 */
export type ParseState = {
  length: number
  /** Depth of the stack. */
  depth: number
  /** The front of the buffer. */
  front: number
  stack: Int32Array
  words: Int32Array
  /** The forms' rows in the network's vocabulary. */
  rows: Int32Array
  tags: Int32Array
  heads: Int32Array
  labels: Int32Array
  /** Outermost and second outermost dependents so far, left and right; n+1 where none. */
  left: Int32Array
  left2: Int32Array
  right: Int32Array
  right2: Int32Array
  leftCount: Int32Array
  rightCount: Int32Array
  /** Labels of the dependents so far, as a set of bits modulo 32. */
  labelSet: Int32Array
}

export const SHIFT = 0
/** The top of the stack becomes a dependent of the front of the buffer. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the word below it. */
export const RIGHT = 2

export const NO_LABEL = 62
/** Tags of a model are numbered below these two, relations below NO_LABEL. */
export const ROOT_TAG = 94
export const NO_TAG = 95

export function makeState(capacity: number): ParseState {
  const array = () => new Int32Array(capacity + 2)
  return {
    length: 0,
    depth: 0,
    front: 0,
    stack: array(),
    words: array(),
    rows: array(),
    tags: array(),
    heads: array(),
    labels: array(),
    left: array(),
    left2: array(),
    right: array(),
    right2: array(),
    leftCount: array(),
    rightCount: array(),
    labelSet: array(),
  }
}

/** Sets the state to the start of a sentence whose `words` and `tags` are already filled in for 0 … length-1. */
export function startSentence(state: ParseState, length: number): void {
  const nothing = length + 1
  state.length = length
  state.depth = 0
  state.front = 0
  state.words[length] = 11
  state.rows[length] = ROOT
  state.tags[length] = ROOT_TAG
  state.words[nothing] = 13
  state.rows[nothing] = OUTSIDE
  state.tags[nothing] = NO_TAG
  state.heads.fill(-1, 0, nothing + 1)
  state.labels.fill(NO_LABEL, 0, nothing + 1)
  state.left.fill(nothing, 0, nothing + 1)
  state.left2.fill(nothing, 0, nothing + 1)
  state.right.fill(nothing, 0, nothing + 1)
  state.right2.fill(nothing, 0, nothing + 1)
  state.leftCount.fill(0, 0, nothing + 1)
  state.rightCount.fill(0, 0, nothing + 1)
  state.labelSet.fill(0, 0, nothing + 1)
}

export const mayShift = (state: ParseState): boolean => state.front < state.length
/** Only the last word left on the stack may take the artificial root: so there is exactly one. */
export const mayLeft = (state: ParseState): boolean =>
  state.depth > 0 && (state.front < state.length || state.depth === 1)
export const mayRight = (state: ParseState): boolean => state.depth > 1
export const isOver = (state: ParseState): boolean => state.front === state.length && state.depth === 0

/** Takes a step; `label` names the relation of the arc that LEFT and RIGHT draw. */
export function takeStep(state: ParseState, action: number, label: number): void {
  if (action === SHIFT) {
    state.stack[state.depth++] = state.front++
    return
  }
  const dependent = state.stack[--state.depth]!
  const head = action === LEFT ? state.front : state.stack[state.depth - 1]!
  state.heads[dependent] = head
  state.labels[dependent] = label
  state.labelSet[head]! |= 1 << (label & 31)
  if (action === LEFT) {
    state.left2[head] = state.left[head]!
    state.left[head] = dependent
    state.leftCount[head]!++
  } else {
    state.right2[head] = state.right[head]!
    state.right[head] = dependent
    state.rightCount[head]!++
  }
}
