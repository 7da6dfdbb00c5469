import { exam } from './exam.ts'
import type { Exercise } from './exercise.ts'
import { incidents } from './incidents.ts'
import { maverick } from './maverick.ts'
import { muc34 } from './muc34.ts'
import { own, ownCheck } from './own.ts'
import { polnear } from './polnear.ts'
import { sentences } from './sentences.ts'
import { spans } from './spans.ts'
import { aquaint, timebank, wikiwars } from './timeml.ts'
import { lgl, trnews } from './toponyms.ts'
import { pud, treebank } from './treebank.ts'
import { zspPlover } from './zsp-plover.ts'

/** All exercises, in the order in which they are run. */
export const EXERCISES: readonly Exercise[] = [
  exam,
  own,
  ownCheck,
  spans,
  polnear,
  timebank,
  aquaint,
  wikiwars,
  lgl,
  trnews,
  sentences,
  treebank,
  pud,
  incidents,
  maverick,
  muc34,
  zspPlover,
]
