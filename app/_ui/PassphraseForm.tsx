"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import { PassphraseField } from "./PassphraseField";

type Props = {
  label: string;
  hint?: ReactNode;
  /** Whose passphrase it is, so that the browser's store of passwords finds the right one. */
  userName?: string;
  act: string;
  busy?: string | undefined;
  error?: string | undefined;
  onSend: (passphrase: string) => void;
  /** Beside the button: another way. */
  beside?: ReactNode;
};

/** Asks for a passphrase that exists already. What was typed stays until it is right. */
export function PassphraseForm({ label, hint, userName, act, busy, error, onSend, beside }: Props) {
  const t = useTranslations("ui.passphraseForm");
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(passphrase === "");
        if (passphrase !== "" && !busy) onSend(passphrase);
      }}
    >
      {userName && (
        <input type="hidden" name="username" autoComplete="username" value={userName} readOnly aria-hidden />
      )}
      <PassphraseField
        name="passphrase"
        kind="current"
        label={label}
        hint={hint}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        error={missing && passphrase === "" ? t("missing") : error}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          {act}
        </Button>
        {beside}
      </div>
    </form>
  );
}
