/** Words on a page of a PDF: where they begin, in points from the lower left corner, and how large they are. */
export type Placed = { readonly x: number; readonly y: number; readonly size?: number; readonly words: string }

/** What else lies in a PDF: among what each page uses, among what it draws, and whole objects behind those of the pages. */
export type Besides = { readonly resources: string; readonly drawn: string; readonly objects: readonly string[] }

/** A PDF of pages with these words, in the plainest form that there is; `more` goes into its catalogue. */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  more = '',
  info = '',
  besides: Besides = { resources: '', drawn: '', objects: [] },
): Buffer {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add(`<< /Type /Catalog /Pages 2 0 R ${more} >>`)
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(`<< ${info} >>`)
  for (const placed of pages) {
    const shown = placed.map(
      ({ x, y, size = 10, words }) => `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    )
    const content = [besides.drawn, ...shown].join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> ${besides.resources} >> >>`,
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  besides.objects.forEach(add)
  let file = '%PDF-1.4\n'
  const places = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(
    `${file}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
    'latin1',
  )
}
