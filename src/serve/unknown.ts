import { nearest } from '../text/nearest.ts'
import { Refusal } from './errors.ts'

/** There is nothing of that name: the refusal, which names the nearest of those that there are. */
export function unknown(noun: string, id: string, ids: readonly string[], list: string): Refusal {
  const near = ids.find(other => other.startsWith(id)) ?? nearest(id, ids)
  return new Refusal(404, {
    code: 'not-found',
    message: `there is no ${noun} "${id}"`,
    where: noun,
    value: id,
    wayOut: near ? `did you mean ${near}?` : `${list} lists them`,
  })
}
