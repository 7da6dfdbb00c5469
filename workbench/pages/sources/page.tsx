import './sources.css'
import type { PageProps } from '../../app.tsx'
import { Register } from './register.tsx'
import { OneSource } from './source.tsx'

/** Who is said to know: all sources, or one with what it said. */
export default function Sources({ id }: PageProps) {
  return id === null ? <Register /> : <OneSource key={id} id={id} />
}
