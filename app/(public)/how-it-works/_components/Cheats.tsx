import type { Say } from "@/lib/words/types";
import { Hand } from "./Hand";

/** Each with the shares it has in hand, of three that are needed. */
const cheats = [
  ["oneGuardian", 1],
  ["twoGuardians", 2],
  ["server", 0],
  ["liar", 0],
  ["thief", 0],
  ["stranger", 0],
  ["executor", 0],
] as const;
const needed = 3;

/** Who could cheat, what that one has, and why it fails. */
export function Cheats({ t }: { t: Say<"howItWorks.cheats"> }) {
  return (
    <dl className="border-line border-t">
      {cheats.map(([who, have]) => (
        <div key={who} className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[13rem_1fr]">
          <dt>
            <span className="block font-strong">{t(`${who}.who`)}</span>
            <Hand have={have} needed={needed} says={t("shares", { have, needed })} />
          </dt>
          <dd>{t(`${who}.why`)}</dd>
        </div>
      ))}
    </dl>
  );
}
