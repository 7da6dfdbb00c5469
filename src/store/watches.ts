import type { Kysely } from 'kysely'
import type { Validators } from '../intake/fetch/fetcher.ts'
import type { Fields } from '../intake/header.ts'
import type { Ledger } from './open.ts'
import type { Tables } from './schema.ts'

/** A feed or page that is watched. Moments are ISO 8601 in UTC. */
export type Watch = {
  readonly id: number
  readonly url: string
  readonly title: string | null
  /** Seconds from one look to the next. */
  readonly every: number
  readonly addedAt: string
  /** What tells whether it changed since the last look; null before the first. */
  readonly validators: Validators | null
  readonly checkedAt: string | null
  readonly nextAt: string
  /** How often in a row it failed, and why the last time. */
  readonly failures: number
  readonly trouble: string | null
  /** Items that it told of so far. */
  readonly items: number
}

/** Watches an address from now on; one that is watched already gets the new rhythm. Whether it is new. */
export async function putWatch(
  { db }: Ledger,
  { url, title, every }: Pick<Watch, 'url' | 'title' | 'every'>,
  now: string,
): Promise<boolean> {
  const known = await db.selectFrom('watch').select('id').where('url', '=', url).executeTakeFirst()
  if (known) await db.updateTable('watch').set({ every_seconds: every }).where('id', '=', known.id).execute()
  else
    await db
      .insertInto('watch')
      .values({ url, title, every_seconds: every, added_at: now, next_at: now, failures: 0 })
      .execute()
  return !known
}

/** Watches an address no longer; what was added stays. Whether it was watched. */
export async function removeWatch({ db }: Ledger, url: string): Promise<boolean> {
  return db.transaction().execute(async transaction => {
    const watch = await transaction.selectFrom('watch').select('id').where('url', '=', url).executeTakeFirst()
    if (!watch) return false
    await transaction.deleteFrom('watch_item').where('watch_id', '=', watch.id).execute()
    await transaction.deleteFrom('watch').where('id', '=', watch.id).execute()
    return true
  })
}

/** All that is watched, in the order in which it is looked at next. */
export async function watches(db: Kysely<Tables>): Promise<readonly Watch[]> {
  const rows = await db
    .selectFrom('watch')
    .selectAll('watch')
    .select(({ selectFrom, fn }) =>
      selectFrom('watch_item').select(fn.countAll<number>().as('n')).whereRef('watch_id', '=', 'watch.id').as('items'),
    )
    .orderBy('next_at')
    .orderBy('watch.id')
    .execute()
  return rows.map(row => ({
    id: Number(row.id),
    url: row.url,
    title: row.title,
    every: Number(row.every_seconds),
    addedAt: row.added_at,
    validators: validatorsOf(row),
    checkedAt: row.checked_at,
    nextAt: row.next_at,
    failures: Number(row.failures),
    trouble: row.trouble,
    items: Number(row.items),
  }))
}

/** How a look at an address ended: what tells whether it changed since (null: as before), or why it failed. */
export type Looked = Pick<Watch, 'nextAt' | 'failures' | 'trouble'> & {
  readonly at: string
  readonly title: string | null
  readonly validators: Validators | null
}

/** Writes down how a look ended. */
export async function putLooked({ db }: Ledger, watch: number, looked: Looked): Promise<void> {
  const { at, nextAt, failures, trouble, title, validators } = looked
  await db
    .updateTable('watch')
    .set({ checked_at: at, next_at: nextAt, failures, trouble })
    .$if(title !== null, query => query.set({ title }))
    .$if(validators !== null, query => query.set(columnsOf(validators)))
    .where('id', '=', watch)
    .execute()
}

/** An item of what is watched, as it was when its page was looked at last. */
export type WatchedItem = {
  /** Its id, else its page. */
  readonly item: string
  /** SHA-256 of what the feed says of it. */
  readonly says: string
  readonly page: string | null
  /** What the feed says of it, for a page that does not. */
  readonly fields: Fields
  readonly validators: Validators | null
  /** SHA-256 of what was read the last time; null where nothing could be read yet. */
  readonly sha256: string | null
  readonly looks: number
  /** When its page is looked at next; null: no more. */
  readonly nextAt: string | null
}

/** What is known of an item; null where it is new. */
export async function watchedItem(db: Kysely<Tables>, watch: number, item: string): Promise<WatchedItem | null> {
  const row = await db
    .selectFrom('watch_item')
    .selectAll()
    .where('watch_id', '=', watch)
    .where('item', '=', item)
    .executeTakeFirst()
  return row ? itemOf(row) : null
}

/** The items whose pages are to be looked at by now, the longest due first. */
export async function itemsDue(db: Kysely<Tables>, watch: number, now: string): Promise<readonly WatchedItem[]> {
  const rows = await db
    .selectFrom('watch_item')
    .selectAll()
    .where('watch_id', '=', watch)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .execute()
  return rows.map(itemOf)
}

/** Writes down how it stands with an item. */
export async function putItem({ db }: Ledger, watch: number, item: WatchedItem, now: string): Promise<void> {
  const { says, page, fields, validators, sha256, looks, nextAt: next_at } = item
  const row = { says, page, fields: JSON.stringify(fields), ...columnsOf(validators), sha256, looks, next_at }
  await db
    .insertInto('watch_item')
    .values({ watch_id: watch, item: item.item, seen_at: now, ...row })
    .onConflict(conflict => conflict.columns(['watch_id', 'item']).doUpdateSet(row))
    .execute()
}

const columnsOf = (validators: Validators | null) => ({
  found_at: validators?.url ?? null,
  etag: validators?.etag ?? null,
  last_modified: validators?.lastModified ?? null,
})

const validatorsOf = ({
  found_at,
  etag,
  last_modified,
}: Pick<Tables['watch'], 'found_at' | 'etag' | 'last_modified'>) =>
  found_at === null ? null : { url: found_at, etag, lastModified: last_modified }

const itemOf = ({
  item,
  says,
  page,
  fields,
  sha256,
  looks,
  next_at,
  ...row
}: Omit<Tables['watch_item'], 'id'>): WatchedItem => ({
  item,
  says,
  page,
  fields: JSON.parse(fields),
  validators: validatorsOf(row),
  sha256,
  looks: Number(looks),
  nextAt: next_at,
})
