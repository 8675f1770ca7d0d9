"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { saveFile } from "@/app/_ui/save";
import { Told } from "@/app/_words/Told";
import { keyFile } from "@/lib/client/kits";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";

/** The keyring as a file, sealed under the passphrase. */
export function KeyFile() {
  const t = useTranslations("account.keyFile");
  const { account, opened } = useDesk();
  const { busy, told, run } = useAct();
  const [wrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = async (passphrase: string) => {
    setWrong(false);
    const made = await run(t("sealingKeys"), async () => {
      const known = await account.knows(passphrase);
      return known === true ? keyFile(opened.keyring, passphrase) : known;
    });
    if (!made) return;
    if (made.done === false) return setWrong(true);
    saveFile("holdfast-keys.age", made.done);
    setSaved(true);
  };
  return (
    <section className="grid max-w-read gap-3">
      <h2>{t("keyFile")}</h2>
      <p>{t("copyKeysSealedUnder")}</p>
      <Told told={told} />
      <PassphraseForm
        label={t("yourPassphrase")}
        userName={opened.who.email}
        act={saved ? t("saveOnceMore") : t("saveMyKeyFile")}
        busy={busy}
        error={wrong ? t("passphraseAccountLookSlip") : undefined}
        onSend={save}
      />
      <p aria-live="polite">{saved && t("savedNobodyOpensWithout")}</p>
    </section>
  );
}
