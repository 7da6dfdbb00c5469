import { according } from './according.ts'

/** What a command printed and told, and its exit status. */
export type Ran = { readonly status: number; readonly out: string; readonly told: string }

/** Runs a command as where its output is no terminal. */
export async function ran(args: readonly string[], columns = 80): Promise<Ran> {
  const [out, told]: [string[], string[]] = [[], []]
  const status = await according(args, {
    print: text => out.push(text),
    tell: text => told.push(text),
    columns,
    colour: false,
    watched: false,
  })
  return { status, out: out.join(''), told: told.join('') }
}
