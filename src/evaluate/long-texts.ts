/** What a long text of each kind repeats: texts on which a careless reader takes more than linear time. */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  'plain reports': 'The army said that at least 12 people were killed in Aleppo on Tuesday. ',
  'one sentence without end': 'The army attacked Aleppo and killed 12 people and ',
  'quotations that never close': '“They attacked us, he said, ',
  'one letter': 'a',
  brackets: '(((((',
  times: 'on Tuesday, 3 May 2024, ',
  'sources in sources': 'the army said the police said ',
  places: 'in Aleppo, Homs, Hama and ',
  numbers: '1,000 ',
  'empty lines': '\n\n',
  names: 'General Adama Koné, ',
}

/** A text of about `length` units that repeats one kind of LONG_TEXTS. */
export function longText(kind: string, length: number): string {
  const piece = LONG_TEXTS[kind]!
  return `The army. ${piece.repeat(length / piece.length)} It was reported.`
}
