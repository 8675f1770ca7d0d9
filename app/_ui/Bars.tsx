import Link from "next/link";
import type { ReactNode } from "react";

/** What is counted: one thing for all rows, or two side by side. */
export type Series = { title: string; tone?: "accent" | "soft" };

export type Bar = {
  key: string;
  label: ReactNode;
  /** One for each series. */
  values: readonly number[];
  /** Where each leads: to what was counted. */
  links?: readonly string[];
};

type Props = {
  caption: ReactNode;
  /** Heading of the labels. */
  what: string;
  series: readonly Series[];
  bars: readonly Bar[];
  /** How a value is written; as a number, if not said otherwise. */
  say?: (value: number) => ReactNode;
};

type Tone = NonNullable<Series["tone"]>;

const fills = { accent: "fill-accent", soft: "fill-line-strong" };

/** A chart that is a table: a row a bar, with its figures beside it, so that nobody needs to see the bars. */
export function Bars({ caption, what, series, bars, say = String }: Props) {
  const several = series.length > 1;
  const longest = Math.max(1, ...bars.flatMap(({ values }) => values));
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="mb-1 text-start">
        <span className="font-strong">{caption}</span>
        {several && (
          <span className="flex flex-wrap gap-x-4 text-small text-soft">
            {series.map(({ title, tone = "accent" }) => (
              <span key={title}>
                <Swatch tone={tone} /> {title}
              </span>
            ))}
          </span>
        )}
      </caption>
      <thead>
        <tr className="border-line-strong border-b align-bottom text-small text-soft">
          <th scope="col" className={`${several ? "w-[42%]" : "w-[36%]"} py-1.5 pe-3 text-start font-strong`}>
            {what}
          </th>
          <td className="py-1.5" />
          {series.map(({ title, tone = "accent" }) => (
            <th
              key={title}
              scope="col"
              className={`${several ? "w-[16%]" : "w-[34%]"} hyphens-auto py-1.5 ps-2 text-end font-strong`}
            >
              {several && <Swatch tone={tone} />}
              <span className={several ? "sr-only" : ""}>{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, values, links = [] }) => (
          <tr key={key} className="border-line border-b align-middle">
            <th scope="row" className="py-1.5 pe-3 hyphens-auto text-start font-plain">
              {label}
            </th>
            <td className="py-1.5">
              <svg
                aria-hidden="true"
                viewBox={`0 0 100 ${10 * series.length}`}
                preserveAspectRatio="none"
                className="block w-full"
                height={10 * series.length}
              >
                {series.map(({ title, tone = "accent" }, place) => (
                  <rect
                    key={title}
                    y={10 * place + 1}
                    width={(100 * (values[place] ?? 0)) / longest}
                    height="8"
                    className={fills[tone]}
                  />
                ))}
              </svg>
            </td>
            {series.map(({ title }, place) => (
              <td key={title} className="py-1.5 ps-2 text-end tabular-nums">
                <Value value={values[place] ?? 0} link={links[place]} say={say} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ValueProps = { value: number; link: string | undefined; say: (value: number) => ReactNode };

/** Nothing was counted: there is nothing to be led to. */
function Value({ value, link, say }: ValueProps) {
  if (link === undefined || value === 0) return say(value);
  return (
    <Link href={link} prefetch={false}>
      {say(value)}
    </Link>
  );
}

function Swatch({ tone }: { tone: Tone }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className="inline-block size-2.5">
      <rect width="10" height="10" className={fills[tone]} />
    </svg>
  );
}
