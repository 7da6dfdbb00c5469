/** The kind of whom the task asks for in slot 20, by the sector of an actor and the words for him. */
export function humanKind(sector: string | null, words: string): string {
  if (/GUARD/.test(words)) return 'SECURITY GUARD'
  if (/AMBASSADOR|DIPLOMAT|CONSUL/.test(words)) return 'DIPLOMAT'
  const type = TYPES[sector ?? ''] ?? OFFICES.find(([pattern]) => pattern.test(words))?.[1] ?? 'CIVILIAN'
  return /\b(?:FORMER|RETIRED|EX-)/.test(words) && /GOVERNMENT|ACTIVE/.test(type) ? `FORMER ${type}` : type
}

const TYPES: Readonly<Record<string, string>> = {
  GOV: 'GOVERNMENT OFFICIAL',
  LEG: 'GOVERNMENT OFFICIAL',
  MIL: 'ACTIVE MILITARY',
  COP: 'LAW ENFORCEMENT',
  JUD: 'LEGAL OR JUDICIAL',
  PTY: 'POLITICAL FIGURE',
  OPP: 'POLITICAL FIGURE',
}

/** Where the sector is not known. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:CANDIDATE|PARTY|POLITICAL|POLITICIANS?|SECRETARY GENERAL|COUNCILM[AE]N)\b/, 'POLITICAL FIGURE'],
  [/\b(?:JUDGES?|MAGISTRATES?|ATTORNEYS?|LAWYERS?|PROSECUTORS?|JUSTICES?)\b/, 'LEGAL OR JUDICIAL'],
  [/\b(?:MINISTERS?|MAYORS?|GOVERNORS?|SENATORS?|CONGRESSM[AE]N|DEPUT(?:Y|IES)|OFFICIALS?)\b/, 'GOVERNMENT OFFICIAL'],
  [/\bPOLICEM[AE]N\b|\bPOLICE\b/, 'LAW ENFORCEMENT'],
]
