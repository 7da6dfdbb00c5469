import { addressOf } from '../../address.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import type { Picked } from '../../picked.ts'
import { conditionsOf } from './asked.ts'

type Props = { readonly address: URLSearchParams; readonly picked: Picked | null; readonly isLost: boolean }

/** Which incidents are to leave, in words, and where to choose others. */
export function Which({ address, picked, isLost }: Props) {
  const say = m.exporting
  const conditions = conditionsOf(address).map(({ name, value }) => m.incidents.condition(name, value))
  const words = [...new Set([...(picked?.words ?? []), ...conditions])]
  return (
    <div>
      {isLost ? (
        <p className="wrong" role="alert">
          {say.pickedGone}
        </p>
      ) : (
        <p>
          <b>{picked ? m.incidentCount(picked.ids.length) : conditions.length ? say.found : say.all}</b>
          {words.map(each => (
            <span key={each} dir="auto">
              {' '}
              · {each}
            </span>
          ))}
        </p>
      )}
      <p>
        <Link href={addressOf.incidents()}>{say.choose}</Link>
      </p>
    </div>
  )
}
