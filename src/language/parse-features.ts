import { feature, feature2, feature3 } from './hashing.ts'
import type { ParseState } from './parse-state.ts'

/** Room that both functions need in `out`. */
export const PARSE_FEATURES = 128

const distance = (from: number, to: number): number => {
  const d = to - from
  return d < 5 ? d : d < 10 ? 5 : 6
}

/** Writes the features by which a step is chosen (after Zhang and Nivre 2011); returns how many. */
export function stepFeatures(state: ParseState, out: Int32Array): number {
  const { stack, depth, front, length, words: W, tags: T, labels: L, left, left2, right, right2 } = state
  const none = length + 1
  const s0 = depth > 0 ? stack[depth - 1]! : none
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const s2 = depth > 2 ? stack[depth - 3]! : none
  const b0 = front
  const b1 = front + 1 <= length ? front + 1 : none
  const b2 = front + 2 <= length ? front + 2 : none
  const b3 = front + 3 <= length ? front + 3 : none
  const s0w = W[s0]!
  const s0t = T[s0]!
  const s1w = W[s1]!
  const s1t = T[s1]!
  const s2t = T[s2]!
  const b0w = W[b0]!
  const b0t = T[b0]!
  const b1w = W[b1]!
  const b1t = T[b1]!
  const b2t = T[b2]!
  const b3t = T[b3]!
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s0l2 = left2[s0]!
  const s0r2 = right2[s0]!
  const s1l = left[s1]!
  const s1r = right[s1]!
  const s1r2 = right2[s1]!
  const b0l = left[b0]!
  const b0l2 = left2[b0]!
  const s0wt = feature2(900, s0w, s0t)
  const s1wt = feature2(900, s1w, s1t)
  const b0wt = feature2(900, b0w, b0t)
  const d0 = s0 === none ? 9 : distance(s0, b0)
  const d1 = s1 === none ? 9 : distance(s1, s0)
  let n = 0
  out[n++] = feature(100, s0w)
  out[n++] = feature(101, s0t)
  out[n++] = feature(102, s0wt)
  out[n++] = feature(103, s1w)
  out[n++] = feature(104, s1t)
  out[n++] = feature(105, s1wt)
  out[n++] = feature2(106, W[s2]!, s2t)
  out[n++] = feature(107, s2t)
  out[n++] = feature(108, b0w)
  out[n++] = feature(109, b0t)
  out[n++] = feature(110, b0wt)
  out[n++] = feature(111, b1w)
  out[n++] = feature(112, b1t)
  out[n++] = feature2(113, b1w, b1t)
  out[n++] = feature2(114, W[b2]!, b2t)
  out[n++] = feature(115, b2t)
  out[n++] = feature2(116, s0wt, b0wt)
  out[n++] = feature2(117, s0wt, b0w)
  out[n++] = feature2(118, s0w, b0wt)
  out[n++] = feature2(119, s0wt, b0t)
  out[n++] = feature2(120, s0t, b0wt)
  out[n++] = feature2(121, s0w, b0w)
  out[n++] = feature2(122, s0t, b0t)
  out[n++] = feature2(123, b0t, b1t)
  out[n++] = feature2(124, b0wt, b1t)
  out[n++] = feature2(125, b0t, b1w)
  out[n++] = feature2(126, s1wt, s0wt)
  out[n++] = feature2(127, s1w, s0w)
  out[n++] = feature2(128, s1t, s0t)
  out[n++] = feature2(129, s1wt, s0t)
  out[n++] = feature2(130, s1t, s0wt)
  out[n++] = feature2(131, s1t, b0t)
  out[n++] = feature2(132, s1wt, b0t)
  out[n++] = feature2(133, s1t, b0wt)
  out[n++] = feature2(134, s1w, b0w)
  out[n++] = feature3(135, s0t, b0t, b1t)
  out[n++] = feature3(136, s1t, s0t, b0t)
  out[n++] = feature3(137, s2t, s1t, s0t)
  out[n++] = feature3(138, s1wt, s0t, b0t)
  out[n++] = feature3(139, s1t, s0wt, b0t)
  out[n++] = feature3(140, s1t, s0t, b0wt)
  out[n++] = feature3(141, s0wt, b0t, b1t)
  out[n++] = feature3(142, s0t, b0wt, b1t)
  out[n++] = feature3(143, s0t, b0t, b1w)
  out[n++] = feature3(144, b0t, b1t, b2t)
  out[n++] = feature3(145, feature2(901, s1t, s0t), b0t, b1t)
  out[n++] = feature3(146, feature2(901, s0t, b0t), b1t, b2t)
  out[n++] = feature3(147, feature2(901, b0t, b1t), b2t, b3t)
  out[n++] = feature3(148, s0t, b0t, T[s0l]!)
  out[n++] = feature3(149, s0t, b0t, T[s0r]!)
  out[n++] = feature3(150, s0t, b0t, T[b0l]!)
  out[n++] = feature3(151, s1t, s0t, T[s1l]!)
  out[n++] = feature3(152, s1t, s0t, T[s1r]!)
  out[n++] = feature3(153, s1t, s0t, T[s0l]!)
  out[n++] = feature3(154, s1t, s0t, T[s0r]!)
  out[n++] = feature3(155, s0t, L[s0r]!, b0t)
  out[n++] = feature3(156, s0t, L[s0l]!, b0t)
  out[n++] = feature3(157, s1t, L[s1r]!, s0t)
  out[n++] = feature3(158, s0wt, L[s0r]!, b0t)
  out[n++] = feature3(159, s1wt, L[s1r]!, s0t)
  out[n++] = feature2(160, W[s0l]!, s0t)
  out[n++] = feature2(161, W[s0r]!, s0t)
  out[n++] = feature2(162, W[s1r]!, s1t)
  out[n++] = feature2(163, W[b0l]!, b0t)
  out[n++] = feature3(164, L[s0l]!, L[s0l2]!, s0t)
  out[n++] = feature3(165, L[s0r]!, L[s0r2]!, s0t)
  out[n++] = feature3(166, L[s1r]!, L[s1r2]!, s1t)
  out[n++] = feature3(167, L[b0l]!, L[b0l2]!, b0t)
  out[n++] = feature2(168, d0, s0wt)
  out[n++] = feature2(169, d0, b0wt)
  out[n++] = feature3(170, d0, s0t, b0t)
  out[n++] = feature3(171, d1, s1t, s0t)
  out[n++] = feature2(172, d1, s1wt)
  out[n++] = feature3(173, feature2(902, d1, s1t), s0t, b0t)
  out[n++] = feature3(174, s0wt, state.leftCount[s0]!, state.rightCount[s0]!)
  out[n++] = feature3(175, s0t, state.leftCount[s0]!, state.rightCount[s0]!)
  out[n++] = feature2(176, s1wt, state.rightCount[s1]!)
  out[n++] = feature2(177, s1t, state.rightCount[s1]!)
  out[n++] = feature2(178, b0wt, state.leftCount[b0]!)
  out[n++] = feature2(179, b0t, state.leftCount[b0]!)
  out[n++] = feature3(180, s0t, state.labelSet[s0]!, b0t)
  out[n++] = feature3(181, s1t, state.labelSet[s1]!, s0t)
  out[n++] = feature3(182, b0t, state.labelSet[b0]!, s0t)
  out[n++] = feature3(183, feature2(903, s1t, state.labelSet[s1]!), s0t, state.labelSet[s0]!)
  out[n++] = feature3(184, W[s0l]!, s0t, s1w)
  out[n++] = feature3(185, W[s0l]!, s0w, s1wt)
  out[n++] = feature3(186, T[s0 > 0 && s0 < length ? s0 - 1 : none]!, s0t, b0t)
  out[n++] = feature3(187, s0w, b0w, b1t)
  out[n++] = feature3(189, s1t, s0t, W[s0l]!)
  out[n++] = feature3(190, W[s2]!, s1t, W[s0l]!)
  out[n++] = feature3(191, feature2(906, s2t, s1w), s0t, W[s0l]!)
  return n
}

/** Writes the features by which an arc from `head` to `dependent` gets its relation; returns how many. */
export function arcFeatures(state: ParseState, head: number, dependent: number, out: Int32Array): number {
  const { length, words: W, tags: T, labels: L, left, left2, right, front } = state
  const none = length + 1
  const hw = W[head]!
  const ht = T[head]!
  const dw = W[dependent]!
  const dt = T[dependent]!
  const side = head < dependent ? 1 : 0
  const dl = left[dependent]!
  const dl2 = left2[dependent]!
  const dr = right[dependent]!
  const before = T[dependent > 0 ? dependent - 1 : none]!
  const after = T[dependent + 1 <= length ? dependent + 1 : none]!
  const sibling = side ? right[head]! : left[head]!
  const hts = ht * 2 + side
  const far = Math.min(6, Math.abs(head - dependent)) * (side ? 1 : -1)
  const hwt = feature2(904, hw, hts)
  const dwt = feature2(904, dw, dt)
  let n = 0
  out[n++] = feature(200, side)
  out[n++] = feature2(201, hw, side)
  out[n++] = feature(202, hts)
  out[n++] = feature(203, hwt)
  out[n++] = feature2(204, dw, side)
  out[n++] = feature2(205, dt, side)
  out[n++] = feature2(206, dwt, side)
  out[n++] = feature2(207, hts, dt)
  out[n++] = feature2(208, hwt, dt)
  out[n++] = feature2(209, hts, dwt)
  out[n++] = feature2(210, hwt, dw)
  out[n++] = feature3(211, hts, dt, far)
  out[n++] = feature2(212, dwt, far)
  out[n++] = feature3(213, hts, dt, before)
  out[n++] = feature3(214, hts, dt, after)
  out[n++] = feature3(215, hts, dt, T[head > 0 ? head - 1 : none]!)
  out[n++] = feature3(216, hts, dt, T[head + 1 <= length ? head + 1 : none]!)
  out[n++] = feature3(217, hts, dt, W[dl]!)
  out[n++] = feature3(218, hts, dt, W[dl2]!)
  out[n++] = feature2(219, hwt, W[dl]!)
  out[n++] = feature2(220, dwt, W[dl]!)
  out[n++] = feature3(221, hts, dt, L[dl]!)
  out[n++] = feature3(222, hts, dt, L[dr]!)
  out[n++] = feature3(223, hts, dt, T[dr]!)
  out[n++] = feature3(224, hts, dt, T[dl]!)
  out[n++] = feature3(225, hts, dt, state.labelSet[dependent]!)
  out[n++] = feature3(226, hts, dt, state.labelSet[head]!)
  out[n++] = feature3(227, hts, dw, state.labelSet[head]!)
  out[n++] = feature2(228, hwt, state.labelSet[head]!)
  out[n++] = feature3(229, feature2(905, hts, dt), L[sibling]!, T[sibling]!)
  out[n++] = feature3(230, hwt, L[sibling]!, dt)
  out[n++] = feature3(231, hts, dt, W[sibling]!)
  out[n++] = feature3(232, hwt, dt, state.labelSet[dependent]!)
  out[n++] = feature3(233, hts, dt, state.leftCount[head]!)
  out[n++] = feature3(234, feature2(905, hts, dt), state.labelSet[head]!, state.labelSet[dependent]!)
  out[n++] = feature3(235, dt, before, after)
  out[n++] = feature3(236, dw, before, side)
  out[n++] = feature3(237, hts, dt, T[front < length ? front : none]!)
  out[n++] = feature3(238, hw, dw, side)
  out[n++] = feature3(239, W[dl]!, W[dr]!, feature2(905, hts, dt))
  return n
}
