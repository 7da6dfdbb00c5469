import type { Field } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { cellAddress } from './chosen-cell.ts'
import { type Accounts, accountsOf } from './numbered.ts'
import { accountWords } from './said-words.ts'

type Props = { readonly ids: readonly string[]; readonly field: Field; readonly accounts: Accounts }

/** So many are named; the others are counted. */
const NAMED = 16

/** Accounts by their numbers, each a way to its words on the field. */
export function AccountNumbers({ ids, field, accounts }: Props) {
  const found = accountsOf(ids, accounts)
  return (
    <span className="account-numbers">
      {found.slice(0, NAMED).map(account => (
        <Link
          key={account.id}
          href={cellAddress({ account: account.id, field })}
          title={accountWords(account)}
          aria-label={m.incident.accountName(account.number, accountWords(account))}
        >
          {account.number}
        </Link>
      ))}
      {found.length > NAMED && <span className="dim">{m.incident.more(found.length - NAMED)}</span>}
    </span>
  )
}
