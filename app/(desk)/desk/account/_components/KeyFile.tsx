"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { saveFile } from "@/app/_ui/save";
import { useToast } from "@/app/_ui/Toasts";
import { Told } from "@/app/_words/Told";
import { keyFile } from "@/lib/client/kits";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";

/** The keyring as a file, sealed under the passphrase of today. */
export function KeyFile() {
  const t = useTranslations("account.keyFile");
  const { account, opened } = useDesk();
  const { busy, told, run, say } = useAct();
  const [wrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(false);
  const toast = useToast();
  const save = async (passphrase: string) => {
    setWrong(false);
    const made = await run(t("checking"), async () => {
      const known = await account.knows(passphrase);
      if (known !== true) return known;
      say(t("sealing"));
      return keyFile(opened.keyring, passphrase);
    });
    if (!made) return;
    if (made.done === false) return setWrong(true);
    saveFile("holdfast-keys.age", made.done);
    setSaved(true);
    toast(t("savedToast"));
  };
  return (
    <section className="grid max-w-read grid-cols-1 gap-3">
      <h2>{t("title")}</h2>
      <p>{t("says")}</p>
      <Fold title={t("open")}>
        <div className="grid grid-cols-1 gap-5">
          <Told told={told} />
          <PassphraseForm
            label={t("passphrase")}
            hint={t("passphraseHint")}
            userName={opened.who.email}
            act={saved ? t("again") : t("act")}
            busy={busy}
            error={wrong ? t("wrong") : undefined}
            onSend={save}
          />
          {saved && <p>{t("saved")}</p>}
        </div>
      </Fold>
    </section>
  );
}
