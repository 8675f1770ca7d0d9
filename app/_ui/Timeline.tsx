import type { ReactNode } from "react";
import { Time } from "./Time";

export type Happening = {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  /** What happened, a sentence: "Kofi met Elena and approved." */
  what: ReactNode;
  more?: ReactNode;
  /** `stop` for a denial, a veto, a fault. */
  tone?: "plain" | "stop";
};

/** What happened, oldest first. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol className="ms-1.5 border-line-strong border-s">
      {happenings.map(({ key, at, what, more, tone = "plain" }) => (
        <li key={key} className="relative pb-5 ps-5 last:pb-0">
          <span
            aria-hidden
            className={`-start-[5.5px] absolute top-2 size-2.5 rounded-edge border-2 border-paper ${tone === "stop" ? "bg-stop" : "bg-accent"}`}
          />
          <p className={tone === "stop" ? "font-strong text-stop" : ""}>{what}</p>
          <p className="text-small text-soft">
            <Time at={at} />
          </p>
          {more && <div className="mt-1 text-small">{more}</div>}
        </li>
      ))}
    </ol>
  );
}
