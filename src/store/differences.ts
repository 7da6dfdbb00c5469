import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from './schema.ts'
import type { Query } from './terms.ts'
import type { TroubleCode } from './trouble.ts'
import type { Phrase } from './words-asked.ts'

/** All that differs between the two databases under a ledger; everything else is said once. */
export type Differences = {
  /** Types of columns. Text is compared by code point on both, whatever the locale of the server. */
  readonly types: {
    readonly id: string
    readonly text: string
    readonly integer: string
    readonly real: string
    readonly bytes: string
  }
  /** What ends a `create table`. */
  readonly strict: string
  /** Statements that make a full-text index over the rows of a table and keep it up to date. */
  readonly searchIndex: (of: Indexed) => readonly string[]
  /** A derived table of the ids (`id`) of the rows of `table` that meet a query, in no order that means anything. */
  readonly found: (table: Indexed['table'], query: Query) => RawBuilder<unknown>
  /** Answers the several questions of one search from one state of the ledger. */
  readonly searching: <T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>
  /** Holds back all other writers of the ledger who ask for the same `what`, until the transaction ends. */
  readonly alone: (transaction: Transaction<Tables>, what: string) => Promise<void>
  /** Whether the database holds a table of that name. */
  readonly hasTable: (db: Kysely<Tables>, table: string) => Promise<boolean>
  /** How many tables there are, whosesoever. */
  readonly tableCount: (db: Kysely<Tables>) => Promise<number>
  /** The rows of a query without parameters, some at a time, so that not all are held. Belongs into a transaction. */
  readonly inPieces: <Row>(
    transaction: Kysely<Tables>,
    query: SelectQueryBuilder<Tables, keyof Tables, Row>,
  ) => AsyncIterable<readonly Row[]>
  /** How the nth parameter of a statement is written, from 1. */
  readonly parameter: (n: number) => string
  /** What a table needs that was filled with rows that have their numbers already. */
  readonly filled: (transaction: Kysely<Tables>, table: string) => Promise<void>
  /** What an error that the database (or the way to it) threw means for the ledger; null where it means none of these. */
  readonly troubleIn: (error: unknown) => TroubleCode | null
}

/** Rows held at a time where a whole table passes. */
const PIECE = 100

/** A table that is searched by columns of words and terms (src/store/terms.ts), which spaces part. */
export type Indexed = {
  readonly table: 'claim' | 'incident_terms'
  readonly columns: readonly string[]
  /** The column of 0 and 1 that says which rows are searched; null where all are. */
  readonly only: string | null
}

/** The condition that a row is searched, and the columns whose change changes the index. */
const searched = ({ columns, only }: Indexed) => ({
  where: (row: string): string => (only ? `${row}."${only}" = 1` : 'true'),
  watched: [...columns, ...(only ? [`"${only}"`] : [])].join(', '),
})

/** SQLite: one writer at a time by nature. */
export const sqlite: Differences = {
  types: { id: 'integer primary key', text: 'text', integer: 'integer', real: 'real', bytes: 'blob' },
  strict: ' strict',
  searchIndex: of => {
    const { table, columns } = of
    const { where, watched } = searched(of)
    const index = `${table}_search`
    const values = (row: string) => columns.map(column => `${row}.${column}`).join(', ')
    const add = `insert into ${index} (rowid, ${columns}) select new.id, ${values('new')} where ${where('new')};`
    const take = `insert into ${index} (${index}, rowid, ${columns}) select 'delete', old.id, ${values('old')} where ${where('old')};`
    return [
      `create view ${table}_searched as select id, ${columns} from ${table} where ${where(table)}`,
      // Words and terms come folded: what parts them is the space alone.
      `create virtual table ${index} using fts5 (${columns}, content = '${table}_searched', content_rowid = 'id',
         tokenize = "ascii tokenchars '=<>:,-'", columnsize = 0)`,
      `create trigger ${index}_insert after insert on ${table} begin ${add} end`,
      `create trigger ${index}_delete after delete on ${table} begin ${take} end`,
      `create trigger ${index}_update after update of ${watched} on ${table} begin ${take} ${add} end`,
      `insert into ${index} (${index}) values ('rebuild')`,
    ]
  },
  found: (table, query) => {
    const phrase = ({ tokens, prefix }: Phrase): string => `"${tokens.join(' ')}"${prefix ? '*' : ''}`
    const asked = query.map(phrases => `(${phrases.map(phrase).join(' OR ')})`).join(' AND ')
    const index = sql.table(`${table}_search`)
    return sql`(select rowid as id from ${index} where ${index} match ${asked})`
  },
  searching: (db, work) => db.transaction().setAccessMode('read only').execute(work),
  alone: async () => {},
  hasTable: async (db, table) => {
    const { rows } = await sql`select 1 from sqlite_master where type = 'table' and name = ${table}`.execute(db)
    return rows.length > 0
  },
  tableCount: async db => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from sqlite_master where type = 'table'`.execute(db)
    return rows[0]!.n
  },
  inPieces: async function* <Row>(_: unknown, query: SelectQueryBuilder<Tables, keyof Tables, Row>) {
    const piece: Row[] = []
    for await (const row of query.stream()) if (piece.push(row) === PIECE) yield piece.splice(0)
    if (piece.length) yield piece
  },
  parameter: () => '?',
  filled: async () => {},
  troubleIn: error => {
    const { errcode = 0 } = error as { errcode?: number }
    return SQLITE_TROUBLES[errcode] ?? SQLITE_TROUBLES[errcode & 0xff] ?? null
  },
}

/** Result codes, https://www.sqlite.org/rescode.html; the last finds no room for the file that readers share. */
const SQLITE_TROUBLES: Readonly<Record<number, TroubleCode>> = {
  3: 'no-rights',
  5: 'being-written',
  8: 'no-rights',
  10: 'disk',
  11: 'damaged',
  13: 'full',
  14: 'no-rights',
  26: 'not-a-ledger',
  4874: 'full',
}

/** PostgreSQL: many writers, who take turns by advisory locks. */
export const postgres: Differences = {
  types: {
    id: 'bigint generated by default as identity primary key',
    text: 'text collate "C"',
    integer: 'bigint',
    real: 'double precision',
    bytes: 'bytea',
  },
  strict: '',
  searchIndex: of => {
    const { table, columns } = of
    const { where, watched } = searched(of)
    const index = `${table}_search`
    const vector = (row: string) => columns.map(column => `according_terms(${row}.${column})`).join(' || ')
    return [
      // Not to_tsvector: its parser would cut terms, and part words otherwise than SQLite does.
      `create or replace function according_terms(text) returns tsvector language sql immutable strict parallel safe as $$
         select coalesce(string_agg('''' || word || ''':' || least(place, 16383), ' '), '')::tsvector
         from unnest(string_to_array($1, ' ')) with ordinality as words (word, place)
         where word <> '' $$`,
      `create table ${index} (id bigint primary key references ${table} (id) on delete cascade, terms tsvector not null)`,
      `insert into ${index} select id, ${vector(table)} from ${table} where ${where(table)}`,
      `create index ${index}_terms on ${index} using gin (terms)`,
      `create function ${index}_keep() returns trigger language plpgsql as $$ begin
         if tg_op = 'UPDATE' then delete from ${index} where id = old.id; end if;
         insert into ${index} select new.id, ${vector('new')} where ${where('new')};
         return null;
       end $$`,
      `create trigger ${index}_keep after insert or update of ${watched} on ${table}
         for each row execute function ${index}_keep()`,
    ]
  },
  found: (table, query) => {
    const lexemes = ({ tokens, prefix }: Phrase): string =>
      `(${tokens.map(token => `'${token}'`).join(' <-> ')}${prefix ? ':*' : ''})`
    const asked = query.map(phrases => `(${phrases.map(lexemes).join(' | ')})`).join(' & ')
    // The offset keeps the index first: how seldom terms meet is more than the planner can guess.
    return sql`(select id from ${sql.table(`${table}_search`)} where terms @@ ${asked}::tsquery offset 0)`
  },
  searching: (db, work) =>
    db
      .transaction()
      .setAccessMode('read only')
      .execute(async transaction => {
        // Few rows are wanted: looked up one by one, never by reading a whole table beside.
        await sql`select set_config(name, value, true) from (values ('jit', 'off'), ('enable_hashjoin', 'off'),
          ('enable_mergejoin', 'off'), ('enable_material', 'off'), ('max_parallel_workers_per_gather', '0'), ('work_mem', '32MB')) as settings (name, value)`.execute(
          transaction,
        )
        return work(transaction)
      }),
  alone: async (transaction, what) => {
    await sql`select pg_advisory_xact_lock(hashtext('according.' || current_schema()), hashtext(${what}))`.execute(
      transaction,
    )
  },
  hasTable: async (db, table) => {
    // Not to_regclass: it answers from what the connection remembers, which another one may have outdated.
    const { rows } = await sql`
      select 1 from pg_tables where schemaname = current_schema() and tablename = ${table}`.execute(db)
    return rows.length > 0
  },
  tableCount: async db => {
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from pg_tables where schemaname = current_schema()`.execute(db)
    return rows[0]!.n
  },
  inPieces: async function* <Row>(transaction: Kysely<Tables>, query: SelectQueryBuilder<Tables, keyof Tables, Row>) {
    await sql.raw(`declare pieces no scroll cursor for ${query.compile().sql}`).execute(transaction)
    const next = sql.raw<Row>(`fetch ${PIECE} from pieces`)
    for (let rows = (await next.execute(transaction)).rows; rows.length; rows = (await next.execute(transaction)).rows)
      yield rows
    await sql.raw('close pieces').execute(transaction)
  },
  parameter: n => `$${n}`,
  filled: async (transaction, table) => {
    // Else a reference to one of many new rows is looked up as in the empty table that it was: by reading it all.
    await sql`analyze ${sql.table(table)}`.execute(transaction)
    const { rows } = await sql<{ column: string }>`
      select column_name as column from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and is_identity = 'YES'`.execute(transaction)
    for (const { column } of rows)
      await sql`
        select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), max(${sql.ref(column)}))
        from ${sql.table(table)} having count(*) > 0`.execute(transaction)
  },
  troubleIn: error => {
    const { code, message } = error as { code?: unknown; message?: unknown }
    return POSTGRES_TROUBLES.find(([pattern]) => pattern.test(String(code ?? message)))?.[1] ?? null
  },
}

/** Codes of PostgreSQL (appendix A of its manual) and of the way to it. */
const POSTGRES_TROUBLES: readonly (readonly [RegExp, TroubleCode])[] = [
  [/^53100$/, 'full'],
  [/^(42501|28...|25006)$/, 'no-rights'],
  [/^3[DF]000$/, 'no-database'],
  [/^(58030|58P..)$/, 'disk'],
  [/^XX00[12]$/, 'damaged'],
  [/^(08...|53300|57P0.|E(CONN|HOST|NET|ADDR|PIPE|TIMEDOUT|AI_AGAIN|NOTFOUND).*|ERR_INVALID_URL)$/, 'unreachable'],
  // What pg throws without a code.
  [/^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/, 'unreachable'],
]
