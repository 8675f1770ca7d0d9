"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { saveFile } from "@/app/_ui/save";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import { useAct } from "@/lib/client/useAct";

type Props = { desk: Desk; notes: { seen: string; shown: string } };

/** What a log showed, signed, as a file for the other guardians and the auditors: no server lies on its way. */
export function SaveAlarm({ desk, notes }: Props) {
  const t = useTranslations("desk.alarm");
  const { busy, told, run } = useAct();
  const save = async () => {
    const made = await run(t("making"), async () => (await import("@/lib/client/alarm")).alarmOf(desk, notes));
    if (!made) return;
    const day = new Date(desk.device.now()).toISOString().slice(0, 10);
    saveFile(`alarm-${day}.holdfast`, made.done);
  };
  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <p className="max-w-read">{t("says")}</p>
      <Told told={told} />
      <div>
        <Button busy={busy} onClick={() => void save()}>
          {t("save")}
        </Button>
      </div>
    </section>
  );
}
