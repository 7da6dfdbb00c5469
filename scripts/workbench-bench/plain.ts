type Row = Readonly<
  Record<'type' | 'mode' | 'from' | 'place' | 'country' | 'reports' | 'status', string | number | null>
>

/** The rows of the list as one plain table, with a button that hides all but the assaults. */
export function plainRows(view: unknown): string {
  const { rows } = view as { readonly rows: readonly Row[] }
  const cells = ({ type, mode, from, place, country, reports, status }: Row) =>
    [type, mode, from, place, country, reports, status]
      .map(value => `<td>${escaped(String(value ?? ''))}</td>`)
      .join('')
  const lines = rows.map(
    (row, i) => `<tr class="${row.type}"${i === rows.length - 1 ? ' data-last' : ''}>${cells(row)}</tr>`,
  )
  return `<p class="found">${rows.length}</p><button type="button">Assaults alone</button><table>${lines.join('')}</table>
<script>
  document.querySelector('button').onclick = () => {
    const rows = [...document.querySelectorAll('tr')]
    for (const row of rows) row.hidden = row.className !== 'ASSAULT'
    document.querySelector('.found').textContent = rows.filter(row => !row.hidden).length + ' left'
  }
</script>`
}

/** The words of a report, each paragraph as one, in a box that scrolls. */
export const plainText = (text: string): string =>
  `<div class="text" style="height: 40rem; overflow-y: auto; line-height: 1.7"><span data-last></span>${text
    .split('\n\n')
    .map(paragraph => `<p>${escaped(paragraph)}</p>`)
    .join('')}</div>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
