import { according } from './according.ts'

/** What a command printed and told, and its exit status. */
export type Ran = { readonly status: number; readonly out: string; readonly told: string }

/** Runs a command as where its output is no terminal. */
export async function ran(args: readonly string[], columns = 80): Promise<Ran> {
  const { status, bytes, told } = await ranInBytes(args, columns)
  return { status, out: bytes.toString(), told }
}

/** As `ran`, with what it printed as it would stand in a file. */
export async function ranInBytes(
  args: readonly string[],
  columns = 80,
): Promise<Omit<Ran, 'out'> & { readonly bytes: Buffer }> {
  const [out, told]: [Uint8Array[], string[]] = [[], []]
  const status = await according(args, {
    print: text => out.push(Buffer.from(text)),
    printBytes: async bytes => void out.push(bytes),
    tell: text => told.push(text),
    columns,
    colour: false,
    watched: false,
  })
  return { status, bytes: Buffer.concat(out), told: told.join('') }
}
