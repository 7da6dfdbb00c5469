import { documentIdOf } from '../../intake/document-id.ts'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import type { Reading } from '../../reading/reading.ts'

const REPORTS: Readonly<Record<string, readonly [title: string, text: string]>> = {
  market: [
    'Farmer Moussa Keita killed in Bankass',
    'Gunmen killed Moussa Keita, a farmer, and two other men at the market of Bankass in central Mali on 14 October 2025, Aissata Koné, a teacher who saw it, said. "They shot Keita beside the well," Koné told reporters. Governor Adama Konaré said that three people died. A boy, Seydou Traoré, was wounded.',
  ],
  rape: [
    'Soldiers raped three women in Goma',
    'Soldiers raped three women in Goma on 3 March 2025, the monitor Sample Rights Watch said.',
  ],
  site: [
    'Shell hits mosque in Harem',
    'Government forces shelled the al-Jinah mosque in Aleppo in northern Syria on 5 March 2025, killing nine civilians, residents said.',
  ],
  prison: [
    'Two die in prison',
    'Guards killed two detainees in Sednaya prison near Damascus in Syria on 6 March 2025, the Sample Monitor said.',
  ],
}

/** Reports of our own writing with private persons, a child, sexual violence, a place of detention and a site. */
export function sensitiveReadings(): readonly Reading[] {
  const knowledge = loadKnowledge()
  return Object.entries(REPORTS).map(([id, [title, text]]) =>
    read(
      {
        id,
        documentId: documentIdOf(text),
        title,
        outlet: 'Sample Wire',
        url: `https://wire.example/${title.toLowerCase().replaceAll(' ', '-')}`,
        publishedAt: '2025-10-20',
        language: 'en',
      },
      text,
      knowledge,
    ),
  )
}
