/** Within how many kilometres of a place's point a happening lies, about, by how exact the place is. */
const KILOMETRES: Readonly<Record<string, number>> = {
  exact: 0.5,
  town: 5,
  district: 25,
  area: 50,
  province: 100,
  country: 300,
}

/** Null where nobody can say. */
export const radiusOf = (precision: string | null): number | null => KILOMETRES[precision ?? ''] ?? null
