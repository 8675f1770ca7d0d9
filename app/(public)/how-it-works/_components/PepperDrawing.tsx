import type { Say } from "@/lib/words/types";
import { Drawing } from "./Drawing";
import { Label } from "./Label";
import { Arrow, Box } from "./Marks";

/** What stands at the left, from above: each is made of the one before. */
const left = [44, 108, 172, 236];
const middle = (top: number) => top + 20;

/** The name is covered, goes to the pepper and back, and the cover is taken off. */
export function PepperDrawing({ t }: { t: Say<"howItWorks.pepper.drawing"> }) {
  const [name, covered, uncovered, lock] = left as [number, number, number, number];
  return (
    <Drawing id="drawing-pepper" title={t("title")} desc={t("desc")} height={296}>
      <Box x={8} y={8} w={148} h={280} look="place" />
      <Label x={82} y={30} size={13} tone="soft">
        {t("browser")}
      </Label>
      <Box x={196} y={8} w={116} h={280} look="place" />
      <Label x={254} y={30} size={13} tone="soft">
        {t("server")}
      </Label>

      <Box x={24} y={name} w={116} h={40} />
      <Label x={82} y={middle(name)} most={14} middle>
        {t("name")}
      </Label>
      <Arrow from={{ x: 82, y: name + 41 }} to={{ x: 82, y: covered - 2 }} />
      <rect x={24} y={covered} width={116} height={40} rx={4} className="fill-ink" />
      <Label x={82} y={middle(covered)} size={14} tone="cover" middle>
        {t("covered")}
      </Label>
      <Arrow from={{ x: 142, y: middle(covered) }} to={{ x: 206, y: middle(covered) + 22 }} />

      <rect x={208} y={124} width={92} height={48} rx={4} className="fill-ink" />
      <Label x={254} y={148} tone="cover" most={10} middle>
        {t("pepper")}
      </Label>
      <Arrow from={{ x: 206, y: 162 }} to={{ x: 142, y: middle(uncovered) }} />

      <Box x={24} y={uncovered} w={116} h={40} />
      <Label x={82} y={middle(uncovered)} most={14} middle>
        {t("uncovered")}
      </Label>
      <Arrow from={{ x: 82, y: uncovered + 41 }} to={{ x: 82, y: lock - 2 }} />
      <Box x={24} y={lock} w={116} h={44} look="sealed" />
      <Label x={82} y={lock + 22} most={14} middle>
        {t("lock")}
      </Label>
    </Drawing>
  );
}
