"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { KitPick } from "@/app/_house/KitPick";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { Told } from "@/app/_words/Told";
import { type KitFault, kitFault } from "@/lib/client/kits";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";

type Faults = {
  file?: "fileMissing" | Exclude<KitFault, "wrongPassphrase"> | undefined;
  passphrase?: "passphraseMissing" | "passphraseWrong" | undefined;
};

/** Tries the own kit again, from the file: once a year is not too often. Nothing is sent or signed. */
export function OwnKit({ checked }: { checked: boolean }) {
  const t = useTranslations("federation.ownKit");
  const kit = useTranslations("kit");
  const { desk, opened } = useDesk();
  const [files, setFiles] = useState<File[]>([]);
  const [passphrase, setPassphrase] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [good, setGood] = useState(false);
  const { busy, told, run } = useAct();

  const attempt = async () => {
    const file = files[0];
    setGood(false);
    setFaults({
      file: file ? undefined : "fileMissing",
      passphrase: passphrase === "" ? "passphraseMissing" : undefined,
    });
    if (!file || passphrase === "") return;
    const tried = await run(t("opening"), async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return kitFault(bytes, passphrase, opened.keyring, desk.roster());
    });
    if (!tried) return;
    if (tried.done === null) setGood(true);
    else if (tried.done === "wrongPassphrase") setFaults({ passphrase: "passphraseWrong" });
    else setFaults({ file: tried.done });
  };

  return (
    <section className="grid max-w-read grid-cols-1 gap-3">
      <h2>{t("title")}</h2>
      <p>{checked ? t("checked") : t("unchecked")}</p>
      <Fold title={t("open")}>
        <div className="grid grid-cols-1 gap-5">
          <Told told={told} />
          <KitPick files={files} onPick={setFiles} error={faults.file && kit(faults.file)} />
          <PassphraseField
            name="kit-passphrase"
            kind="current"
            label={t("passphrase")}
            hint={t("passphraseHint")}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            error={faults.passphrase && t(faults.passphrase)}
          />
          <div>
            <Button weight="secondary" busy={busy} onClick={attempt}>
              {t("act")}
            </Button>
          </div>
          {good && (
            <Notice title={t("good")}>
              <p>{t("goodSays")}</p>
            </Notice>
          )}
        </div>
      </Fold>
    </section>
  );
}
