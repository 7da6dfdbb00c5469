/**
 * What counts for or against two coded reports being of one event, in natural log odds. Fitted by logistic regression
 * (`node scripts/fit-same-event.ts`) to the Côte d'Ivoire part of MAVERICK: van Baalen & Höglund, International Studies
 * Quarterly 2026, doi 10.1093/isq/sqag014, CC BY 4.0. "distance", "so many" and "unlike many" count by a logarithm.
 */
export const WEIGHTS = {
  prior: -1.14,
  'same day or two': 2.36,
  'same longer stretch': 1,
  'days overlap': 2.36,
  'within two weeks': 1.04,
  'within a longer stretch': -0.61,
  'a day apart': -0.44,
  'two or three days apart': -3.21,
  'more days apart': -3.65,
  'same spot': 1.32,
  'like spot': 0.38,
  'other spot': -2.28,
  'part of the town': -0.28,
  'same town': 1.8,
  'other town': 0.59,
  distance: -1.72,
  'same area': 0.76,
  'near area': -0.86,
  'far area': -1.25,
  'no point': -1.32,
  'same party': 0.14,
  'same kind of party': 0.57,
  'like parties': -0.63,
  'party without a name': -0.2,
  'parties not told': 0.03,
  'other parties': -1.06,
  'shared violence': 0.44,
  'other violence': -1.47,
  'same target': 0.62,
  'other target': -0.75,
  'none killed': -1.09,
  'as many killed': 0.15,
  'so many killed': 0.49,
  'none and some killed': -2.67,
  'unlike many killed': -1.57,
  'none injured': -1.23,
  'as many injured': 0.14,
  'so many injured': 0.39,
  'none and some injured': -1.07,
  'unlike many injured': -0.2,
  'same report': -3.31,
  'same outlet': -1.24,
  'published together': 1.28,
  'published near': 0.88,
  'published apart': 0.01,
} as const satisfies Readonly<Record<string, number>>
/** The name of one weight. */
export type Weight = keyof typeof WEIGHTS
/** Natural log odds by name. */
export type Weights = Readonly<Record<Weight, number>>
