import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runAdd } from './adding.ts'
import { seenIn, type Undisturbed } from './undisturbed.ts'

const ROOM_ENOUGH = '1g'

/**
 * Adds reports to a ledger on a disk (tmpfs) of so many kilobytes. It must be told in one line that the disk is full, with the
 * ledger sound; when there is room the same command must complete it.
 */
export async function fullDisk(
  file: string,
  folder: string,
  kilobytes: number,
  { rows }: Undisturbed,
): Promise<readonly string[]> {
  const disk = join(folder, `disk-${kilobytes}`)
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'according', disk])
  try {
    const address = join(disk, 'ledger')
    const first = await runAdd(file, address)
    const lines = first.errors.split('\n').filter(line => line && !line.startsWith(`according: ${file}:`))
    const oneLine = lines.length === 1 && /is full; free some space and run the same again/.test(lines[0]!)
    execFileSync('mount', ['-o', `remount,size=${ROOM_ENOUGH}`, disk])
    const before = await seenIn(address, first.told, null)
    const second = await runAdd(file, address)
    const after = await seenIn(address, [...first.told, ...second.told], rows)
    return [
      ...(oneLine ? [] : [`a disk of ${kilobytes} kB was told as: ${lines.join(' / ')}`]),
      ...[...before, ...after].map(words => `after a full disk of ${kilobytes} kB: ${words}`),
    ]
  } finally {
    execFileSync('umount', [disk])
  }
}

/** Why no disk can be filled here; null where one can. */
export function whyNoDisk(folder: string): string | null {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'according', disk], { stdio: 'pipe' })
    execFileSync('umount', [disk])
    return null
  } catch (error) {
    return `no small disk can be mounted here: ${(error as Error).message.split('\n')[0]}`
  }
}
