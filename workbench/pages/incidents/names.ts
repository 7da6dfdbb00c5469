import type { IncidentNames } from '../../api/types.ts'

/** The fields by which incidents are chosen by name. */
export type NamedField = 'actors' | 'sources'

/** Who is named in the incidents: keys by the id of each, and the name of each key. */
export type Names = Readonly<
  Record<
    NamedField,
    {
      readonly of: ReadonlyMap<string, readonly string[]>
      readonly name: (key: string) => string
    }
  >
>

/** The names as the server tells them, to be looked up; before it does, nobody is known. */
export const namesOf = (told: IncidentNames | undefined): Names => ({
  actors: fieldOf('actors', told),
  sources: fieldOf('sources', told),
})

function fieldOf(field: NamedField, told: IncidentNames | undefined): Names[NamedField] {
  const listed = told?.[field] ?? []
  const name = new Map(listed.map(({ key, name }) => [key, name]))
  return {
    of: new Map(told?.incidents.map(incident => [incident.id, incident[field].map(place => listed[place]!.key)])),
    name: key => name.get(key) ?? key,
  }
}
