"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "./Checkbox";
import { Choice } from "./Choice";
import { CopyButton } from "./CopyButton";
import { PassphraseField } from "./PassphraseField";
import { TextButton } from "./TextButton";

export interface PassphraseAnswers {
  /** Words that were offered, or one's own. */
  kind: "offered" | "own";
  offered: string;
  own: string;
  again: string;
  noted: boolean;
}

export const passphraseOf = ({ kind, offered, own }: PassphraseAnswers): string => (kind === "offered" ? offered : own);

type Props = {
  /** What it is for: the question. */
  label: string;
  hint: string;
  answers: PassphraseAnswers;
  onChange: (change: Partial<PassphraseAnswers>) => void;
  /** Other words than those offered. */
  draw: () => string;
  /** Whether the own one is hard enough to guess. */
  strong: boolean;
  errorOf: (field: keyof PassphraseAnswers) => string | undefined;
};

/** A passphrase that does not exist yet: words drawn by chance, or a strong one of one's own; and that it is written down. */
export function NewPassphrase({ label, hint, answers, onChange, draw, strong, errorOf }: Props) {
  const t = useTranslations("ui.newPassphrase");
  const { kind, offered, own, again, noted } = answers;
  return (
    <>
      <Choice
        name="kind"
        label={label}
        hint={hint}
        options={[
          { value: "offered", label: t("offered"), hint: t("offeredHint") },
          { value: "own", label: t("own"), hint: t("ownHint") },
        ]}
        chosen={kind}
        onChoose={(chosen) => onChange({ kind: chosen as PassphraseAnswers["kind"], noted: false })}
      />
      {kind === "offered" ? (
        <section aria-label={t("sixWords")} className="rounded-edge border border-line bg-surface p-5">
          <p className="font-mono text-lead font-strong" translate="no" data-testid="passphrase">
            {offered}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-x-6">
            <CopyButton text={offered} what={t("copy")} />
            <TextButton onClick={() => onChange({ offered: draw(), noted: false })}>{t("drawAgain")}</TextButton>
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
