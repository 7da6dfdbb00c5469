import { readSaidMapping } from '../intake/extract/tables/mapping.ts'
import { type Intake, type IntakeOptions, takeIn } from '../intake/intake.ts'
import { fetcherOf } from './fetch-call.ts'
import type { Call, Option } from './verb.ts'

/** The options of every verb that takes reports in. */
export const INTAKE_OPTIONS: readonly Option[] = [
  { name: 'published', value: 'DATE', help: 'The day of publication (2025-10-23) of reports that do not say.' },
  { name: 'outlet', value: 'NAME', help: 'The outlet of reports that do not say.' },
  {
    name: 'map',
    value: 'FIELD=COLUMN,…',
    help: 'Which columns of a table hold what (text=notes,published=event_date); of text, title, published, outlet, url, id, author and language, what is not named is guessed.',
  },
]

/** What comes of the paths that a call names, begun; or what is wrong with its options. */
export async function intakeOf(call: Call): Promise<AsyncIterable<Intake> | { readonly misuse: string }> {
  try {
    const intake = takeIn(call.operands, intakeOptions(call))
    return rest(await intake.next(), intake)
  } catch (error) {
    if (error instanceof RangeError) return { misuse: error.message }
    throw error
  }
}

const intakeOptions = (call: Call): IntakeOptions => ({
  ...fieldsGiven(call),
  ...(call.options.map === undefined ? {} : { columns: readSaidMapping(call.options.map) }),
  fetch: fetcherOf(call),
  stdin: process.stdin,
})

const fieldsGiven = ({ options }: Call): Pick<IntakeOptions, 'published' | 'outlet'> => ({
  ...(options.published === undefined ? {} : { published: options.published }),
  ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
})

async function* rest<T>(first: IteratorResult<T>, more: AsyncGenerator<T>): AsyncGenerator<T> {
  if (!first.done) yield first.value
  yield* more
}

/** Where an input stands, for people: "reports.jsonl:12", "news.mbox, message 3". */
export const place = ({
  path,
  line,
  part,
}: {
  readonly path: string
  readonly line?: number | null
  readonly part?: string
}): string => (part !== undefined ? `${path}, ${part}` : line == null ? path : `${path}:${line}`)
