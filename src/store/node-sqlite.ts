import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'

/** Statements kept prepared, the oldest given up first. */
const KEPT = 200

/** Kysely over Node's own SQLite: one connection, whose transactions take the right to write as they begin. */
export const nodeSqliteDialect = (database: DatabaseSync): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new NodeSqliteDriver(database),
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  constructor(database: DatabaseSync) {
    super({ database: asKyselyWants(database) })
    this.#database = database
  }

  /** A transaction that reads first and writes later would fail half-way where another process wrote in between. */
  override async beginTransaction(_connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    this.#database.exec(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate')
  }

  /** SQLite itself has rolled back already where the disk was full. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.isTransaction) this.#database.exec('rollback')
  }
}

function asKyselyWants(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = kept.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    kept.set(sql, statement)
    return statement
  }
  return {
    close: () => database.close(),
    prepare: sql => {
      const statement = prepared(sql)
      return {
        reader: statement.columns().length > 0,
        all: parameters => statement.all(...(parameters as SQLInputValue[])),
        run: parameters => statement.run(...(parameters as SQLInputValue[])),
        // Rows still to come would be lost where the same statement ran again meanwhile.
        iterate: parameters =>
          database.prepare(sql).iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>,
      }
    },
  }
}
