import type { Terminal } from './terminal.ts'

/** A bar on the error output while somebody watches; silent in pipes and files. */
export type Progress = {
  /** `done` of `total` steps are made, of an unknown number where it is null. */
  readonly step: (label: string, done: number, total: number | null) => void
  readonly clear: () => void
}

const NOTHING: Progress = { step: () => {}, clear: () => {} }
const WIDTH = 24
const DRAW_EVERY_MS = 100

/** It appears only when the work takes long. */
export function progressOn(terminal: Terminal, now: () => number = Date.now): Progress {
  if (!terminal.watched) return NOTHING
  const started = now()
  let drawn = started + 400
  let shown = false
  return {
    step: (label, done, total) => {
      if (now() - drawn < DRAW_EVERY_MS) return
      drawn = now()
      shown = true
      const seconds = Math.round((drawn - started) / 1000)
      terminal.tell(`\r\u001b[K${bar(done, total)} ${seconds} s  ${ending(label, terminal.columns - 60)}`)
    },
    clear: () => {
      if (shown) terminal.tell('\r\u001b[K')
      shown = false
    },
  }
}

/** The end of a label tells one from the next: the name of the file, and which part of it. */
const ending = (label: string, room: number): string =>
  label.length <= room ? label : room > 1 ? `…${label.slice(1 - room)}` : ''

/** "[██████······] 12 of 40" */
export function bar(done: number, total: number | null): string {
  if (total === null) return `${done} read`
  const full = Math.round((WIDTH * Math.min(done, total)) / Math.max(total, 1))
  return `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${done} of ${total}`
}
