"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { FilePick } from "@/app/_ui/FilePick";
import { readFingerprint } from "@/lib/protocol/fingerprint";

type Props = {
  files: readonly File[];
  onPick: (files: File[]) => void;
  /** Not until everything is loaded that the check needs. */
  ready: boolean;
  onCheck: (file: File, fingerprint: string | undefined) => void;
};

/** Which file, and whose log it should be. */
export function Ask({ files, onPick, ready, onCheck }: Props) {
  const t = useTranslations("verify.page");
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  const [file] = files;
  const begin = () => {
    const wanted = typed.trim() === "" ? undefined : readFingerprint(typed);
    setBad(wanted === null);
    if (file && wanted !== null) onCheck(file, wanted);
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
        error={bad ? t("fingerprintBad") : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div>
        <Button type="submit" disabled={!file || !ready}>
          {t("check")}
        </Button>
      </div>
    </form>
  );
}
