import type { ExportFormat } from './exported.ts'

/** Every format of `according export` by its name, in the order of the help; loaded when it is asked for. */
export const FORMATS: Readonly<Record<string, () => Promise<ExportFormat>>> = {
  csv: async () => (await import('../csv/csv.ts')).csv,
  parquet: async () => (await import('../parquet/parquet.ts')).parquet,
  geojson: async () => (await import('../geojson/geojson.ts')).geojson,
  jsonld: async () => (await import('../jsonld/jsonld.ts')).jsonld,
  plover: async () => (await import('../plover/plover.ts')).plover,
  polecat: async () => (await import('../polecat/polecat.ts')).polecat,
  dossier: async () => (await import('../dossier/dossier.ts')).dossier,
}
