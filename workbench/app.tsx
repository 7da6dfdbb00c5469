import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { usePath } from './address.ts'
import { useLiveChanges } from './api/live.ts'
import { m } from './messages/en.ts'
import { Failure, FailureBoundary } from './parts/failure.tsx'
import { Header } from './parts/header.tsx'
import { HelpOverlay } from './parts/help.tsx'
import { LiveRegion } from './parts/live-region.tsx'
import { Loading } from './parts/loading.tsx'
import { Main } from './parts/main.tsx'
import { SkipLink } from './parts/skip-link.tsx'

/** What every page gets: the id in its address, null where the page stands for all. */
export type PageProps = { readonly id: string | null }

type Page = { readonly path: RegExp; readonly Page: ComponentType<PageProps> }

const PAGES: readonly Page[] = [
  { path: /^\/(?:incidents\/?)?$/, Page: lazy(() => import('./pages/incidents/page.tsx')) },
  { path: /^\/incidents\/([^/]+)$/, Page: lazy(() => import('./pages/incident/page.tsx')) },
  { path: /^\/reports(?:\/([^/]+))?$/, Page: lazy(() => import('./pages/reader/page.tsx')) },
  { path: /^\/review(?:\/([^/]+))?$/, Page: lazy(() => import('./pages/review/page.tsx')) },
  { path: /^\/sources(?:\/([^/]+))?$/, Page: lazy(() => import('./pages/sources/page.tsx')) },
  { path: /^\/actors(?:\/([^/]+))?$/, Page: lazy(() => import('./pages/actors/page.tsx')) },
  { path: /^\/export$/, Page: lazy(() => import('./pages/export/page.tsx')) },
  { path: /^\/add$/, Page: lazy(() => import('./pages/add/page.tsx')) },
]

// The server is this machine: it answers without any network, which is what the browser means by "offline".
const client = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

export function App() {
  return (
    <QueryClientProvider client={client}>
      <SkipLink />
      <Header />
      <Shown />
      <HelpOverlay />
      <LiveRegion />
    </QueryClientProvider>
  )
}

/** The page that the path names. */
function Shown() {
  useLiveChanges()
  const path = usePath()
  const found = PAGES.map(({ path: pattern, Page }) => ({ Page, match: pattern.exec(path) })).find(({ match }) => match)
  const id = found?.match?.[1]
  return (
    <Main path={path}>
      <FailureBoundary key={path}>
        <Suspense fallback={<Loading />}>
          {found ? (
            <found.Page id={id === undefined ? null : decodeURIComponent(id)} />
          ) : (
            <Failure error={new Error(m.shell.noPage(path))} />
          )}
        </Suspense>
      </FailureBoundary>
    </Main>
  )
}
