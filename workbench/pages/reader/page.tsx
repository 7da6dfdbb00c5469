import type { PageProps } from '../../app.tsx'
import { m } from '../../messages/en.ts'
import { PageHead } from '../../parts/page-head.tsx'

export default function Page({ id }: PageProps) {
  return <PageHead title={id ?? m.reader.title} />
}
