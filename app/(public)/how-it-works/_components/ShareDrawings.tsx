import type { Say } from "@/lib/words/types";
import { Drawing } from "./Drawing";
import { Label } from "./Label";

type T = { t: Say<"howItWorks.share.drawing"> };

/** The edge of the paper, where the key is read. */
const edge = 60;
const right = 306;

function Edge({ height }: { height: number }) {
  return <line x1={edge} x2={edge} y1={10} y2={height - 34} className="stroke-line-strong" strokeWidth={2} />;
}

function Point({ x, y, known = true }: { x: number; y: number; known?: boolean }) {
  return (
    <circle cx={x} cy={y} r={6} className={known ? "fill-accent" : "fill-surface stroke-accent"} strokeWidth={2} />
  );
}

/** Where the line crosses the edge: the key itself, or a guess that is as good as every other. */
function Crossing({ y, sure }: { y: number; sure: boolean }) {
  return sure ? (
    <circle cx={edge} cy={y} r={8} className="fill-surface stroke-accent" strokeWidth={4} />
  ) : (
    <Label x={edge - 14} y={y} size={15} tone="soft" middle>
      ?
    </Label>
  );
}

/** One point, and some of the lines that run through it. */
export function OnePoint({ t }: T) {
  const point = { x: 190, y: 78 };
  const height = 170;
  return (
    <Drawing id="drawing-one" title={t("oneTitle")} desc={t("oneDesc")} height={height}>
      <Edge height={height} />
      {[-0.42, -0.21, 0, 0.21, 0.42].map((slope) => {
        const at = (x: number) => point.y + (x - point.x) * slope;
        return (
          <g key={slope}>
            <line
              {...{ x1: edge, y1: at(edge), x2: right, y2: at(right) }}
              className="stroke-line-strong"
              strokeWidth={1.5}
              strokeDasharray="5 4"
            />
            <Crossing y={at(edge)} sure={false} />
          </g>
        );
      })}
      <Point {...point} />
      <Label x={right} y={height - 12} anchor="end" strong>
        {t("one")}
      </Label>
    </Drawing>
  );
}

/** Two points, and the one line. */
export function TwoPoints({ t }: T) {
  const height = 170;
  const at = (x: number) => 52 + (x - edge) * 0.24;
  return (
    <Drawing id="drawing-two" title={t("twoTitle")} desc={t("twoDesc")} height={height}>
      <Edge height={height} />
      <line {...{ x1: edge, y1: at(edge), x2: right, y2: at(right) }} className="stroke-ink" strokeWidth={2} />
      <Point x={150} y={at(150)} />
      <Point x={250} y={at(250)} />
      <Crossing y={at(edge)} sure />
      <Label x={edge - 14} y={at(edge)} most={7} anchor="end" tone="accent" strong middle>
        {t("key")}
      </Label>
      <Label x={right} y={height - 12} anchor="end" strong>
        {t("two")}
      </Label>
    </Drawing>
  );
}

const shares = [100, 148, 196, 244, 292];
const used = [100, 196, 292];

/** A curve of the second degree: three points fix it. */
const curve = (x: number) => 44 + ((x - 190) ** 2 / 16_900) * 84;

export function ThreePoints({ t }: T) {
  const height = 190;
  const steps = Array.from({ length: 42 }, (_, step) => edge + (step / 41) * (right - edge));
  const path = steps.map((x, step) => `${step === 0 ? "M" : "L"}${x.toFixed(1)} ${curve(x).toFixed(1)}`).join("");
  return (
    <Drawing id="drawing-three" title={t("threeTitle")} desc={t("threeDesc")} height={height}>
      <Edge height={height} />
      <path d={path} className="fill-none stroke-ink" strokeWidth={2} />
      {shares.map((x) => (
        <Point key={x} x={x} y={curve(x)} known={used.includes(x)} />
      ))}
      <Crossing y={curve(edge)} sure />
      <Label x={edge - 14} y={curve(edge)} most={7} anchor="end" tone="accent" strong middle>
        {t("key")}
      </Label>
      <Label x={right} y={height - 12} anchor="end" strong>
        {t("three")}
      </Label>
    </Drawing>
  );
}
