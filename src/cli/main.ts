#!/usr/bin/env node
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'

// Thin on purpose: replaced by src/cli/read.ts and its neighbours.
const knowledge = loadKnowledge()
for (const path of process.argv.slice(2).filter(a => !a.startsWith('--') && a !== 'read' && a !== 'jsonl'))
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { id, title = null, text, url = null, outlet = null, publishedAt = null } = JSON.parse(line)
    const documentId = createHash('sha256').update(text).digest('hex')
    console.log(
      JSON.stringify(read({ id, documentId, title, outlet, url, publishedAt, language: 'en' }, text, knowledge)),
    )
  }
