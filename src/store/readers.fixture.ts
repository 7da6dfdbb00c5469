import { parentPort } from 'node:worker_threads'
import type { ReadJob } from './readers.ts'

// A reader that does what the text says, to see what becomes of the others.
const echo = ({ report, text, issues, identity }: ReadJob) => ({
  read: {
    report,
    text,
    identity,
    issues,
    signature: new Uint8Array(),
    body: new Uint8Array(),
    claims: [],
    tellings: [],
  },
})
parentPort!.on('message', (job: ReadJob) => {
  if (job.text === 'die') process.exit(3)
  if (job.text === 'throw') throw new Error('no memory left')
  parentPort!.postMessage(job.text === 'fault' ? { fault: 'no tree' } : echo(job))
})
parentPort!.postMessage('ready')
