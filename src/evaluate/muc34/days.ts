const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** "SAN SALVADOR, 8 JAN 90 (RADIO VENCEREMOS)" → 1990-01-08. */
export function dayOf(text: string): string | null {
  const found = /\b(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (\d\d)\b/i.exec(text.slice(0, 300))
  if (!found) return null
  const month = MONTHS.indexOf(found[2]!.toUpperCase()) + 1
  return `19${found[3]}-${String(month).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
}

/** 1990-01-08 → "08 JAN 90", as the keys write a day. */
export const written = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${date} ${MONTHS[Number(month) - 1]} ${year!.slice(2)}`
}
