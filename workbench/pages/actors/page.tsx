import './actors.css'
import type { PageProps } from '../../app.tsx'
import { OneActor } from './actor.tsx'
import { Register } from './register.tsx'

/** Who takes part in what is claimed or says it: all actors, or one. */
export default function Actors({ id }: PageProps) {
  return id === null ? <Register /> : <OneActor key={id} id={id} />
}
