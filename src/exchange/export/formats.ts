import type { ExportFormat } from './exported.ts'

/** Every format of `according export` by its name, in the order of the help; loaded when it is asked for. */
export const FORMATS: Readonly<Record<string, () => Promise<ExportFormat>>> = {
  acled: async () => (await import('../acled/acled.ts')).acled,
  ucdp: async () => (await import('../ucdp/ucdp.ts')).ucdp,
  'event-reports': async () => (await import('../event-reports-out/event-reports-out.ts')).eventReports,
  hxl: async () => (await import('../hxl/hxl.ts')).hxl,
  csv: async () => (await import('../csv/csv.ts')).csv,
  parquet: async () => (await import('../parquet/parquet.ts')).parquet,
  geojson: async () => (await import('../geojson/geojson.ts')).geojson,
  jsonld: async () => (await import('../jsonld/jsonld.ts')).jsonld,
  plover: async () => (await import('../plover/plover.ts')).plover,
  polecat: async () => (await import('../polecat/polecat.ts')).polecat,
  stix: async () => (await import('../stix/stix.ts')).stix,
  ftm: async () => (await import('../ftm/ftm.ts')).ftm,
  dossier: async () => (await import('../dossier/dossier.ts')).dossier,
  feed: async () => (await import('../feed/feed.ts')).feed,
}
