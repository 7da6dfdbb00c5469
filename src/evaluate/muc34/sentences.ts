import type { Event, Reading } from '../../reading/reading.ts'

/** The words between the full stops around each mention of an event, in capitals and on one line. */
export const sentencesOf = ({ mentions }: Event, { text }: Reading): string =>
  mentions
    .map(({ start, end }) => {
      const from = Math.max(0, ...STOPS.map(stop => text.lastIndexOf(stop, start)))
      const rest = text.slice(end).search(/\.\s|\n\s*\n/)
      return text.slice(from, rest < 0 ? text.length : end + rest)
    })
    .join(' | ')
    .replace(/\s+/g, ' ')
    .toUpperCase()

const STOPS = ['. ', '.\n', '\n\n']
