import { dependents } from '../../language/syntax.ts'
import { reach, type Scene } from './scene.ts'

/** The subjects that the tree gives left of the verb, none of them shut in a quotation that the verb stands outside. */
export function ownSubjects(scene: Scene, verb: number, groupFirst: number): readonly number[] {
  const { first: from } = reach(scene, verb)
  const around = scene.around(verb)
  return dependents(scene.syntax, verb, 'nsubj').filter(i => i < groupFirst && i >= from && scene.around(i) === around)
}
