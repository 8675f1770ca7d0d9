import type { Say } from "@/lib/words/types";
import { Drawing } from "./Drawing";
import { Label } from "./Label";
import { Arrow, Box, Key, Person, Seal } from "./Marks";

const guardians = [26, 70, 114, 158, 202];

/** Words → sealed file → server; its key → five shares → five guardians. */
export function SealedDrawing({ t }: { t: Say<"howItWorks.sealed.drawing"> }) {
  return (
    <Drawing id="drawing-sealed" title={t("title")} desc={t("desc")} height={316}>
      <Box x={6} y={8} w={308} h={158} look="place" />
      <Label x={16} y={27} size={13} tone="soft" anchor="start">
        {t("browser")}
      </Label>

      <Box x={18} y={40} w={98} h={46} />
      <Label x={67} y={63} most={12} middle>
        {t("words")}
      </Label>
      <Arrow from={{ x: 118, y: 63 }} to={{ x: 200, y: 63 }} />
      <Box x={204} y={40} w={98} h={46} look="sealed" />
      <Label x={253} y={63} most={12} middle>
        {t("file")}
      </Label>
      <Seal x={302} y={40} />

      <Key x={150} y={63} />
      <Arrow from={{ x: 160, y: 72 }} to={{ x: 130, y: 108 }} />
      <Box x={18} y={110} w={192} h={44} look="sealed" />
      <Label x={114} y={132} most={22} middle>
        {t("key")}
      </Label>

      {guardians.map((x, place) => (
        <g key={x}>
          <Arrow from={{ x: 50 + place * 32, y: 156 }} to={{ x, y: 204 }} />
          <Seal x={x} y={214} />
          <Person x={x} y={258} />
        </g>
      ))}
      <Label x={114} y={280} most={24}>
        {t("shares")}
      </Label>

      <Arrow from={{ x: 276, y: 88 }} to={{ x: 276, y: 204 }} />
      <Box x={242} y={208} w={68} h={50} />
      <Box x={262} y={222} w={28} h={20} look="sealed" />
      <Seal x={290} y={222} r={5} />
      <Label x={276} y={280} most={11}>
        {t("server")}
      </Label>
    </Drawing>
  );
}
