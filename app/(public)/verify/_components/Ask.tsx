"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { FilePick } from "@/app/_ui/FilePick";
import { readWitnessKey } from "@/lib/client/outsideWitnesses";
import { readFingerprint } from "@/lib/protocol/fingerprint";
import type { VerifierKey } from "@/lib/protocol/log/note";

/** What whoever asks knows of the log, beside the file. */
export interface Known {
  fingerprint: string | undefined;
  /** A witness outside the federation. */
  witness: VerifierKey | undefined;
}

type Props = {
  files: readonly File[];
  onPick: (files: File[]) => void;
  /** Not until everything is loaded that the check needs. */
  ready: boolean;
  onCheck: (file: File, known: Known) => void;
};

/** Which file, and whose log it should be. */
export function Ask({ files, onPick, ready, onCheck }: Props) {
  const t = useTranslations("verify.page");
  const [typed, setTyped] = useState("");
  const [key, setKey] = useState("");
  const [bad, setBad] = useState({ fingerprint: false, witness: false });
  const [file] = files;
  const begin = () => {
    const fingerprint = typed.trim() === "" ? undefined : readFingerprint(typed);
    const witness = key.trim() === "" ? undefined : readWitnessKey(key);
    setBad({ fingerprint: fingerprint === null, witness: witness === null });
    if (file && fingerprint !== null && witness !== null) onCheck(file, { fingerprint, witness });
  };
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <div>
        <FilePick name="log" label={t("file")} hint={t("fileHint")} files={files} onPick={onPick} />
        <p className="mt-2 text-small text-soft max-sm:hidden">{t("drop")}</p>
      </div>
      <Field
        name="fingerprint"
        code
        label={t("fingerprint")}
        hint={t("fingerprintHint")}
        error={bad.fingerprint ? t("fingerprintBad") : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Field
        name="witness"
        code
        label={t("witness")}
        hint={t("witnessHint")}
        error={bad.witness ? t("witnessBad") : undefined}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <div>
        <Button type="submit" disabled={!file || !ready}>
          {t("check")}
        </Button>
      </div>
    </form>
  );
}
