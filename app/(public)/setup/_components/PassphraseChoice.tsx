"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Choice } from "@/app/_ui/Choice";
import { CopyButton } from "@/app/_ui/CopyButton";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { TextButton } from "@/app/_ui/TextButton";
import { generatePassphrase, passphraseStrength } from "@/lib/protocol/passphrase";
import type { AccountAnswers } from "./accountForm";

type Props = {
  answers: AccountAnswers;
  onChange: (change: Partial<AccountAnswers>) => void;
  errorOf: (field: string) => string | undefined;
};

/** The passphrase that opens a guardian's keys: six words drawn by chance, or a strong one of one's own. */
export function PassphraseChoice({ answers, onChange, errorOf }: Props) {
  const t = useTranslations("setup.passphraseChoice");
  const { kind, offered, own, again, noted } = answers;
  const { strong } = passphraseStrength(own);
  return (
    <>
      <Choice
        name="kind"
        label={t("label")}
        hint={t("hint")}
        options={[
          { value: "offered", label: t("offered"), hint: t("offeredHint") },
          { value: "own", label: t("own"), hint: t("ownHint") },
        ]}
        chosen={kind}
        onChoose={(chosen) => onChange({ kind: chosen as AccountAnswers["kind"], noted: false })}
      />
      {kind === "offered" ? (
        <section aria-label={t("sixWords")} className="rounded-edge border border-line bg-surface p-5">
          <p className="font-mono text-lead font-strong" translate="no" data-testid="passphrase">
            {offered}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-x-6">
            <CopyButton text={offered} what={t("copy")} />
            <TextButton onClick={() => onChange({ offered: generatePassphrase(), noted: false })}>
              {t("drawAgain")}
            </TextButton>
          </div>
          {/* For the browser's store of passwords, which looks for a field. */}
          <input
            type="password"
            autoComplete="new-password"
            value={offered}
            readOnly
            hidden
            aria-hidden
            tabIndex={-1}
          />
        </section>
      ) : (
        <>
          <PassphraseField
            name="own"
            kind="new"
            label={t("passphrase")}
            hint={own === "" ? t("advice") : strong ? t("strong") : t("weak")}
            value={own}
            onChange={(event) => onChange({ own: event.target.value, noted: false })}
            error={errorOf("own")}
          />
          <PassphraseField
            name="again"
            kind="new"
            label={t("again")}
            value={again}
            onChange={(event) => onChange({ again: event.target.value })}
            error={errorOf("again")}
          />
        </>
      )}
      <Checkbox
        name="noted"
        label={t("noted")}
        checked={noted}
        onChange={(event) => onChange({ noted: event.target.checked })}
        error={errorOf("noted")}
      />
    </>
  );
}
