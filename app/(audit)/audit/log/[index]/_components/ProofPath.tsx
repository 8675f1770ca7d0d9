"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import type { CheckedEntry } from "@/lib/client/oneEntry";
import { toHex } from "@/lib/protocol/bytes";

const width = 336;
const rise = 54;
const box = { width: 92, height: 30 };
const middle = width / 2;
/** Middles of the neighbours' boxes. */
const beside = { left: box.width / 2 + 2, right: width - box.width / 2 - 2 };

const short = (hash: Uint8Array): string => toHex(hash).slice(0, 8);

/** The inclusion proof: from the entry's hash at the foot, with one neighbour after another, up to the signed root. */
export function ProofPath({ entry: { leafHash, steps, head } }: { entry: CheckedEntry }) {
  const t = useTranslations("explorer.entry.path");
  const title = useId();
  const height = steps.length * rise + box.height + 4;
  const rowOf = (step: number) => height - 2 - box.height / 2 - step * rise;
  const hex = (hash: Uint8Array) => <span className="break-all font-mono">{toHex(hash)}</span>;
  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <p>{steps.length > 0 ? t("says") : t("alone")}</p>
      <svg
        role="img"
        aria-labelledby={title}
        viewBox={`-34 0 ${width + 68} ${height}`}
        className="h-auto w-full max-w-md"
      >
        <title id={title}>{t("drawing", { steps: steps.length })}</title>
        {steps.map(({ side }, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <g key={step} className="stroke-line-strong" strokeWidth={1.5}>
            <line
              x1={middle}
              y1={rowOf(step)}
              x2={middle}
              y2={rowOf(step + 1)}
              className="stroke-accent"
              strokeWidth={2.5}
            />
            <line x1={beside[side]} y1={rowOf(step)} x2={middle} y2={rowOf(step + 1)} />
          </g>
        ))}
        {steps.map(({ side, sibling }, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <Node key={step} x={beside[side]} y={rowOf(step)} hash={short(sibling)} />
        ))}
        <Node x={middle} y={rowOf(0)} hash={short(leafHash)} own />
        {steps.map(({ hash }, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <Node key={step} x={middle} y={rowOf(step + 1)} hash={short(hash)} own />
        ))}
      </svg>
      <Fold title={t("steps")}>
        <ol className="grid list-decimal gap-2 ps-5 text-small">
          <li>{t.rich("start", { hash: () => hex(leafHash) })}</li>
          {steps.map(({ side, sibling, hash }) => (
            <li key={toHex(hash)}>{t.rich(side, { sibling: () => hex(sibling), hash: () => hex(hash) })}</li>
          ))}
          <li>{t("end", { size: head.size })}</li>
        </ol>
      </Fold>
    </section>
  );
}

function Node({ x, y, hash, own = false }: { x: number; y: number; hash: string; own?: boolean }) {
  return (
    <g>
      <rect
        x={x - box.width / 2}
        y={y - box.height / 2}
        width={box.width}
        height={box.height}
        rx={4}
        strokeWidth={own ? 2 : 1}
        className={own ? "fill-accent-wash stroke-accent" : "fill-surface stroke-line-strong"}
      />
      <text x={x} y={y + 4.5} textAnchor="middle" fontSize={13} className="fill-ink font-mono">
        {hash}…
      </text>
    </g>
  );
}
