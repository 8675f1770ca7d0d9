import type { ReactNode } from "react";

export type Column<Row> = {
  title: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand on the right. */
  figures?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** Rows and columns; on a phone each row becomes a block in which every cell carries its column's title. */
export function Table<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <table className="w-full border-collapse text-start max-sm:block">
      <caption className="mb-2 text-start font-strong max-sm:block">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-line-strong border-b">
          {columns.map((column) => (
            <th
              key={column.title}
              scope="col"
              className={`py-2 pe-4 font-strong text-small text-soft last:pe-0 ${column.figures ? "text-end" : "text-start"}`}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-line border-b align-baseline max-sm:block max-sm:py-3">
            {columns.map((column) => (
              <td
                key={column.title}
                className={`py-2.5 pe-4 last:pe-0 max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:p-0 max-sm:py-0.5 ${column.figures ? "text-end" : "max-sm:text-end"}`}
              >
                <span aria-hidden className="shrink-0 text-small text-soft sm:hidden">
                  {column.title}
                </span>
                <span className="min-w-0">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
