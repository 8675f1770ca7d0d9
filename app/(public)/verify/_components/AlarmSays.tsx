"use client";

import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { Stop } from "@/app/_ui/Stop";
import { Time } from "@/app/_ui/Time";
import type { Alarm, AlarmFault } from "@/lib/protocol/alarm";
import { latestRoster } from "@/lib/protocol/roster";
import { fingerprintWords } from "@/lib/protocol/words";

/** What an alarm shows, and how far its signer has to be believed; or why it is none. */
export function AlarmSays({ found }: { found: Alarm | { fault: AlarmFault } }) {
  const t = useTranslations("verify.alarm");
  if ("fault" in found) return <Stop title={t(found.fault)} instruction={t("faultInstruction")} />;
  const { chain, by, raisedAt, seen, shown, proven } = found;
  const { name, role, until } = by;
  const { federation } = latestRoster(chain).roster;
  const state = (head: typeof shown) => (
    <span className="break-all font-mono text-small">{head ? t("tree", head) : t("unsigned")}</span>
  );
  return (
    <Stop
      title={proven ? t("proven") : t(until === null ? "told" : "toldFormer", { name })}
      instruction={t(proven || until === null ? "instruction" : "instructionFormer")}
    >
      <div className="grid gap-4">
        <p>
          {until === null
            ? t.rich(role, { name, federation, time: () => <Time key="time" at={raisedAt} /> })
            : t.rich(`former.${role}`, {
                ...{ name, federation },
                until: () => <Time key="until" at={until} />,
                time: () => <Time key="time" at={raisedAt} />,
              })}
        </p>
        <p>{t(proven ? "provenSays" : "toldSays")}</p>
        <Facts
          facts={[
            { name: t("seen"), value: state(seen) },
            { name: t("shown"), value: state(shown) },
            {
              name: t("fingerprint"),
              value: <span className="font-mono">{fingerprintWords(chain.genesis).join(" ")}</span>,
            },
          ]}
        />
        <p>{t("whose")}</p>
      </div>
    </Stop>
  );
}
