import type { Bilingual } from "../../../../model/finding.ts";
import { labelOf } from "../state/chosen-cell.ts";
import { W } from "../words/interface-words.ts";
import { labelParts } from "../words/label-parts.ts";
import { useSay } from "../words/language.ts";
import { nameInWords } from "../words/name-words.ts";
import type { PlacedCell, TablePart } from "./form-parts.ts";
import { type ShowCells, ValueButton } from "./value-button.tsx";

/** A table of the form, as a table. */
export function RecordTable({
  table: { name, heading, columns, rows, total },
  show,
}: {
  table: TablePart;
  show: ShowCells;
}) {
  const say = useSay();
  return (
    <>
      <h3>{say(titleOf(name, firstIn(rows, 0) ?? total, show))}</h3>
      {heading !== null && <ValueButton placed={heading} show={show} />}
      <table className="record-table">
        {columns.length > 1 && (
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={column} scope="col">
                  {say(headOf(column, firstIn(rows, i), show))}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places
            <tr key={i}>
              {columns.map((column, j) => {
                const placed = row[j] ?? null;
                return (
                  <td key={column}>
                    {placed !== null && (
                      <ValueButton placed={placed} show={show} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {total !== null && (
            <tr>
              <th scope="row">{say(W.total)}</th>
              <td colSpan={Math.max(1, columns.length - 1)}>
                <ValueButton placed={total} show={show} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

function firstIn(rows: TablePart["rows"], column: number): PlacedCell | null {
  return rows.find((row) => row[column] !== null)?.[column] ?? null;
}

/** What is printed beside the table: the first part of its cells' labels. */
function titleOf(
  name: string,
  first: PlacedCell | null,
  show: ShowCells,
): Bilingual {
  if (first === null) return nameInWords(name);
  const { zh, en } = labelOf(show.labels, show.form, first.path);
  const [, table] = labelParts(zh);
  return table === ""
    ? nameInWords(name)
    : { zh: table, en: labelParts(en)[1] || table };
}

/** What is printed over a column; a year for one of several years. */
function headOf(
  column: string,
  first: PlacedCell | null,
  show: ShowCells,
): Bilingual {
  if (/^\d{4}$/u.test(column) || first === null)
    return { zh: column, en: column };
  const { zh, en } = labelOf(show.labels, show.form, first.path);
  return { zh: labelParts(zh)[0], en: labelParts(en)[0] };
}
