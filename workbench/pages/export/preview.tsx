import type { ExportPreview } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Wide } from '../../parts/wide.tsx'

/** The beginning of a file: the first rows of a table, or text. */
export function Preview({ preview }: { readonly preview: ExportPreview }) {
  if (preview.kind === 'text')
    return (
      <Wide label={m.exporting.begins}>
        <pre dir="auto">
          {preview.text}
          {!preview.isWhole && ' …'}
        </pre>
      </Wide>
    )
  const [names = [], ...rows] = preview.rows
  return (
    <Wide label={m.exporting.begins}>
      <table className="table">
        <caption className="unseen">{m.exporting.begins}</caption>
        <thead>
          <tr>
            {names.map((name, i) => (
              <th key={`${name} ${i.toString()}`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, n) => (
            <tr key={n.toString()}>
              {names.map((name, i) => (
                <td key={`${name} ${i.toString()}`} dir="auto">
                  {cells[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
