import type { ProfileChoice } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

type Props = { readonly profile: ProfileChoice; readonly listed: number }

/** What a profile takes out, point by point; `listed`: how many names somebody put on the ledger's list. */
export function ProfileFacts({ profile, listed }: Props) {
  const say = m.exporting
  if (!profile.listed) return <p className="warned">{say.givesAll}</p>
  const { texts, longestQuote, people, deciders, finest, grid, without } = profile
  return (
    <details>
      <summary>{say.takesOut(profile.name)}</summary>
      <ul className="taken">
        {!texts && <li>{say.noTexts}</li>}
        {longestQuote !== null && <li>{say.longestQuote(longestQuote)}</li>}
        <li>{say.people[people]}</li>
        <li>{say.listed(listed)}</li>
        {!deciders && <li>{say.noDeciders}</li>}
        {finest !== 'exact' && <li>{say.finest(finest)}</li>}
        {grid !== null && <li>{say.grid(grid)}</li>}
        {without.map(({ name, why, leaveOut }) => (
          <li key={name}>
            {say.without(name, leaveOut)} <span className="dim">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
