/** Scrolls to the words that begin at an offset of the text. */
export const showWords = (start: number): void =>
  document.querySelector(`.text [data-at="${start}"]`)?.scrollIntoView({ block: 'center' })
