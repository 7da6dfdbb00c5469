/**
 * The digits of an integer as JSON writes it, however it is written: "1.5e3" → "1500", "42.0" → "42"; null where it is no
 * integer or has more than 30 digits. Ids of 64 bits do not fit a JavaScript number, so they stay digits.
 */
export function exactInteger(source: string): string | null {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]\+?(\d{1,2}))?$/.exec(source) ?? []
  if (whole === undefined) return null
  const digits = Number(exponent)
  const moved = fraction.padEnd(digits, '0')
  if (digits > 30 || !/^0*$/.test(moved.slice(digits))) return null
  return `${sign}${BigInt(whole + moved.slice(0, digits))}`
}

/** JSON → its value, integers that do not fit a JavaScript number kept as their digits. Throws a SyntaxError as JSON.parse. */
export const parseExactly = (json: string): unknown =>
  /\d{16}|\d[eE]/.test(json)
    ? JSON.parse(json, keepDigits as (key: string, value: unknown) => unknown)
    : JSON.parse(json)

const keepDigits = (_key: string, value: unknown, { source }: { readonly source?: string }): unknown =>
  typeof value === 'number' && source !== undefined && !Number.isSafeInteger(value)
    ? (exactInteger(source) ?? value)
    : value
