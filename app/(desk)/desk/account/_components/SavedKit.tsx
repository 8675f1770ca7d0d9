"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { KitPick } from "@/app/_house/KitPick";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { saveFile } from "@/app/_ui/save";
import { useToast } from "@/app/_ui/Toasts";
import { Told } from "@/app/_words/Told";
import { type KitFault, kitName, resealKit } from "@/lib/client/kits";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";

type Faults = {
  file?: "fileMissing" | Exclude<KitFault, "wrongPassphrase"> | undefined;
  old?: "oldMissing" | "oldWrong" | undefined;
  today?: "todayMissing" | "todayWrong" | undefined;
};

/** The kit once more, under the passphrase of today: made out of the saved file, the only place where its part still is. */
export function SavedKit() {
  const t = useTranslations("account.savedKit");
  const kit = useTranslations("kit");
  const { account, desk, opened } = useDesk();
  const { busy, told, run, say } = useAct();
  const [files, setFiles] = useState<File[]>([]);
  const [old, setOld] = useState("");
  const [today, setToday] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [saved, setSaved] = useState(false);
  const toast = useToast();

  const save = async () => {
    const file = files[0];
    setSaved(false);
    setFaults({
      file: file ? undefined : "fileMissing",
      old: old === "" ? "oldMissing" : undefined,
      today: today === "" ? "todayMissing" : undefined,
    });
    if (!file || old === "" || today === "") return;
    const made = await run(t("checking"), async () => {
      const known = await account.knows(today);
      if (known !== true) return known;
      say(t("sealing"));
      const bytes = new Uint8Array(await file.arrayBuffer());
      return resealKit(bytes, { from: old, to: today }, opened.keyring, desk.roster());
    });
    if (!made) return;
    const { done } = made;
    if (done === false) return setFaults({ today: "todayWrong" });
    if (done === "wrongPassphrase") return setFaults({ old: "oldWrong" });
    if (typeof done === "string") return setFaults({ file: done });
    saveFile(kitName(desk.roster().federation, opened.who.name), done, "application/json");
    setSaved(true);
    toast(t("savedToast"));
  };

  const { file, old: oldFault, today: todayFault } = faults;
  return (
    <section className="grid max-w-read grid-cols-1 gap-3">
      <h2>{t("title")}</h2>
      <p>{t("says")}</p>
      <Fold title={t("open")}>
        <form
          noValidate
          className="grid grid-cols-1 gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void save();
          }}
        >
          <Told told={told} />
          <KitPick files={files} onPick={setFiles} error={file && kit(file)} />
          <PassphraseField
            name="kit-passphrase"
            kind="current"
            label={t("old")}
            hint={t("oldHint")}
            value={old}
            onChange={(event) => setOld(event.target.value)}
            error={oldFault && t(oldFault)}
          />
          <PassphraseField
            name="kit-today"
            kind="current"
            label={t("today")}
            value={today}
            onChange={(event) => setToday(event.target.value)}
            error={todayFault && t(todayFault)}
          />
          <div>
            <Button type="submit" weight="secondary" busy={busy}>
              {t("act")}
            </Button>
          </div>
          {saved && <p>{t("saved")}</p>}
        </form>
      </Fold>
    </section>
  );
}
