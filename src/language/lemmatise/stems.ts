/**
 * What a stem needs to be a word again when -ed, -ing, -er or -est are cut off: an "e" ("invad" → "invade"), one consonant
 * less ("stopp" → "stop"), or nothing ("kill"). The first rule whose ending fits decides; exceptions stand as STEM rows
 * in lexicon/en/irregular.tsv.
 */
export function baseOf(stem: string, irregulars: ReadonlyMap<string, string>): string {
  const irregular = irregulars.get(`STEM ${stem}`)
  if (irregular !== undefined) return irregular
  const last = stem.at(-1)!
  if (last === stem.at(-2) && !/[aeiou]/.test(last)) return undoubled(stem, last)
  return (WITH_E[last] ?? NEVER).test(stem) ? `${stem}e` : stem
}

function undoubled(stem: string, last: string): string {
  if ('sfz'.includes(last)) return stem
  if (last === 'l')
    return /[aeiouy]+[^aeiouy]+[aeiouy]ll$/.test(stem) &&
      !/(?:fill|^roll|enroll|unroll|call|stall|fall|tell|(?:re|out|under|^)sell)$/.test(stem)
      ? stem.slice(0, -1)
      : stem
  return stem.slice(0, -1)
}

const NEVER = /^\b$/

/** By the last letter: stems that lost an "e". */
const WITH_E: Readonly<Record<string, RegExp>> = {
  b: /(?:ib|[^aeiou]ub|[^rcl]ob)$/,
  c: /c$/,
  d: /(?:[^aeo]ad|[^ao]id|[^e]ed|[^o]od|[^oae]ud)$/,
  e: /[^e]e$/,
  f: /(?:^|[^aeiou])[aiou]f$/,
  g: /(?:[aeiou]g|[rdl]g)$/,
  k: /(?:[^aeiouy]|^|qu)[aeiou]k$|(?:ev|prov|inv|rev|reb)[aeiou]k$/,
  l: /(?:[^aeiourlwy]l|[^aeou]il|[^o]ol|[^aeo]ul)$/,
  m: /(?:[^eo]am|[^a]im|[^o]um)$/,
  n: /(?:[^aoue]in|[^o]un)$/,
  p: /(?:^|[^aeiou])[aeiouy]p$/,
  r: /(?:[^eo]ar|[^a]ir|[^o]ur)$/,
  s: /[^s]s$/,
  t: /(?:[^eo]at|[^ao]ut|[^oia]ot)$/,
  u: /u$/,
  v: /v$/,
  z: /[^tz]z$/,
}
