import type { Event } from './reading.ts'

/** An event of which nothing but its kind is known; tests add what they are about. */
export const BARE_EVENT: Event = {
  id: 'e1',
  mentions: [],
  type: 'ASSAULT',
  mode: null,
  contexts: [],
  acled: null,
  actors: [],
  recipients: [],
  instrument: null,
  place: null,
  time: null,
  figures: [],
  status: 'asserted',
  background: false,
  attributedTo: [],
  because: '',
}
