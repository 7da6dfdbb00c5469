/** Whether the address of a ledger is one of PostgreSQL; else it is a folder. */
export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address)

/** The address of a ledger as it may be printed: without its password. */
export function shownAddress(address: string): string {
  if (!isPostgres(address)) return address
  const url = URL.parse(address)
  if (!url) return 'postgres://…'
  return `${url.protocol}//${url.username ? `${url.username}@` : ''}${url.host}${url.pathname}${decodeURIComponent(url.search)}`
}
