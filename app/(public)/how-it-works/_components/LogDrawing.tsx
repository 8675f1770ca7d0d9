import type { Say } from "@/lib/words/types";
import { Drawing } from "./Drawing";
import { Label } from "./Label";

const entries = [10, 72, 134, 196, 258];
const size = 50;
const top = 26;

/** A chain of entries of which one was changed. */
export function LogDrawing({ t }: { t: Say<"howItWorks.log.drawing"> }) {
  return (
    <Drawing id="drawing-log" title={t("title")} desc={t("desc")} height={130}>
      {entries.map((x, place) => {
        const changed = place === 2;
        return (
          <g key={x}>
            <rect
              {...{ x, y: top, width: size, height: size, rx: 4 }}
              strokeWidth={changed ? 3 : 1.5}
              className={changed ? "fill-stop-wash stroke-stop" : "fill-paper stroke-line-strong"}
            />
            {[0, 1, 2].map((line) => (
              <line
                key={line}
                x1={x + 10}
                x2={x + size - (line === 2 ? 20 : 10)}
                y1={top + 14 + line * 11}
                y2={top + 14 + line * 11}
                className={changed && line === 1 ? "stroke-stop" : "stroke-line-strong"}
                strokeWidth={changed && line === 1 ? 3 : 2}
              />
            ))}
            {place < 2 && <Link x={x + size} />}
            {place === 2 && <Break x={x + size} />}
            {place === 3 && <Link x={x + size} />}
          </g>
        );
      })}
      <Label x={159} y={98} tone="stop" strong>
        {t("changed")}
      </Label>
      <Label x={247} y={98} tone="stop" most={12} strong>
        {t("broken")}
      </Label>
    </Drawing>
  );
}

const between = 12;
const height = top + size / 2;

function Link({ x }: { x: number }) {
  return <line x1={x} x2={x + between} y1={height} y2={height} className="stroke-ink" strokeWidth={4} />;
}

function Break({ x }: { x: number }) {
  return <path d={`M${x + 1} ${height - 9}l10 18m0 -18l-10 18`} className="stroke-stop" strokeWidth={3} />;
}
