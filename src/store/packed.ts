import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Reading } from '../reading/reading.ts'

/** A reading as the ledger keeps it: its JSON, packed with Zstandard. */
export const packReading = (reading: Reading): Uint8Array => zstdCompressSync(JSON.stringify(reading))

/** The reading in `body` of the table reading. */
export const unpackReading = (body: Uint8Array): Reading => JSON.parse(zstdDecompressSync(body).toString())
