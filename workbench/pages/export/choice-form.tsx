import type { FormEvent } from 'react'
import { asking, go } from '../../address.ts'
import type { ExportChoices, Exporting } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { pickedOf } from '../../picked.ts'
import { askedOf, exportingOf, FEED, RULES } from './asked.ts'
import { Choice, Labelled } from './choice.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { Which } from './which.tsx'

type Props = {
  readonly address: URLSearchParams
  readonly choices: ExportChoices
  readonly isSending: boolean
  readonly onMake: (asked: Exporting) => void
}

/** Which incidents, in which format, for whose eyes and by which rule; the address holds it. */
export function ChoiceForm({ address, choices, isSending, onMake }: Props) {
  const say = m.exporting
  const name = address.get('picked')
  const picked = name === null ? null : pickedOf(name)
  const isLost = name !== null && !picked
  const { format, profile, rule } = askedOf(address, choices)
  const chosen = choices.profiles.find(({ name }) => name === profile)!
  const choose = (changes: Readonly<Record<string, string | null>>): void => go(asking(changes), { replace: true })
  const make = (event: FormEvent): void => {
    event.preventDefault()
    onMake(exportingOf(address, choices, picked))
  }
  return (
    <form onSubmit={make} aria-labelledby="export-what">
      <h2 id="export-what">{say.what}</h2>
      <Which address={address} picked={picked} isLost={isLost} />
      <div className="export-choices">
        <Choice
          label={say.format}
          value={format}
          help={choices.formats.find(({ name }) => name === format)!.summary}
          options={choices.formats.map(({ name }) => ({ value: name, name }))}
          onChoose={value => choose({ format: value })}
        />
        <Choice
          label={say.profile}
          value={profile}
          help={chosen.about}
          options={choices.profiles.map(({ name }) => ({ value: name, name }))}
          onChoose={value => choose({ profile: value })}
        />
        <Choice
          label={m.incidents.rule}
          value={rule}
          help={m.rules[rule].means}
          options={RULES.map(value => ({ value, name: m.rules[value].name }))}
          onChoose={value => choose({ rule: value })}
        />
        {format === FEED && (
          <Labelled label={say.since} help={say.sinceHelp}>
            {ids => (
              <input
                {...ids}
                type="date"
                value={address.get('since') ?? ''}
                onChange={({ target }) => choose({ since: target.value || null })}
              />
            )}
          </Labelled>
        )}
      </div>
      <ProfileFacts profile={chosen} listed={choices.listed} />
      <p>
        <Button kind="main" type="submit" disabled={isSending || isLost}>
          {isSending ? say.sending : say.make}
        </Button>{' '}
        <span className="dim">{say.makeHelp}</span>
      </p>
    </form>
  )
}
