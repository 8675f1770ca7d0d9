import type { Say } from "@/lib/words/types";
import { Drawing } from "./Drawing";
import { Label } from "./Label";
import { Arrow, Person } from "./Marks";

/** A pattern that looks like a code and is none. */
const pattern = ["1110111", "1010101", "1110111", "0001000", "1110101", "1010110", "1110011"];
const square = 8;

function Phone({ x }: { x: number }) {
  return <rect x={x} y={44} width={88} height={132} rx={8} className="fill-paper stroke-ink" strokeWidth={2} />;
}

/** Two people at a table: the code on the one screen, the card on the other. */
export function MeetingDrawing({ t }: { t: Say<"howItWorks.lost.drawing"> }) {
  return (
    <Drawing id="drawing-meeting" title={t("title")} desc={t("desc")} height={268}>
      <Label x={66} y={28} most={18} strong>
        {t("yours")}
      </Label>
      <Label x={254} y={28} most={18} strong>
        {t("theirs")}
      </Label>
      <Phone x={22} />
      <g className="fill-ink" shapeRendering="crispEdges">
        {pattern.flatMap((row, y) =>
          [...row].map((cell, x) =>
            cell === "1" ? (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                key={`${x} ${y}`}
                x={38 + x * square}
                y={82 + y * square}
                width={square}
                height={square}
              />
            ) : null,
          ),
        )}
      </g>
      <Phone x={210} />
      <rect x={224} y={62} width={60} height={74} rx={4} className="fill-accent-wash stroke-accent" strokeWidth={1.5} />
      <Person x={254} y={130} scale={1.7} />
      <path d="M242 156l8 8l16 -16" className="fill-none stroke-accent" strokeWidth={4} />

      <Arrow from={{ x: 204, y: 92 }} to={{ x: 118, y: 92 }} />
      <Label x={161} y={112} size={13} tone="soft" most={12}>
        {t("code")}
      </Label>

      <Person x={66} y={250} scale={1.5} />
      <Person x={254} y={250} scale={1.5} />
      <Arrow from={{ x: 228, y: 216 }} to={{ x: 96, y: 216 }} dashed />
      <Label x={161} y={240} size={13} tone="soft" most={18}>
        {t("face")}
      </Label>
    </Drawing>
  );
}
