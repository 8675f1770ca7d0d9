"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { CopyButton } from "@/app/_ui/CopyButton";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { Notice } from "@/app/_ui/Notice";
import { Told } from "@/app/_words/Told";
import { makeAccessToken } from "@/lib/client/accessTokens";
import type { Desk } from "@/lib/client/desk";
import { useAct } from "@/lib/client/useAct";
import { tokenDays } from "@/lib/contract/tokens";
import { DisplayName } from "@/lib/protocol/fields";

/** Makes a token, and shows it this once. */
export function NewToken({ desk, onMade }: { desk: Desk; onMade: () => void }) {
  const t = useTranslations("tokens.make");
  const [label, setLabel] = useState("");
  const [days, setDays] = useState<(typeof tokenDays)[number]>(30);
  const [unnamed, setUnnamed] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const { busy, told, run } = useAct();
  const shown = useRef<HTMLElement>(null);

  const make = async () => {
    const named = DisplayName.safeParse(label.trim());
    setUnnamed(!named.success);
    if (!named.success) return;
    const done = await run(t("making"), () => makeAccessToken(desk, { label: named.data, days }));
    if (!done) return;
    setMade(done.done);
    setLabel("");
    onMade();
    shown.current?.focus();
  };
  const error = unnamed ? t("labelMissing") : undefined;

  return (
    <>
      <section ref={shown} tabIndex={-1} aria-live="polite" className="outline-none">
        {made !== null && (
          <Notice tone="wait" title={t("made")}>
            <p>{t("madeSays")}</p>
            <p className="mt-3 break-all font-mono" data-testid="access-token">
              {made}
            </p>
            <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
              <CopyButton text={made} what={t("copy")} />
            </div>
            <div className="mt-3">
              <Button weight="secondary" onClick={() => setMade(null)}>
                {t("hide")}
              </Button>
            </div>
          </Notice>
        )}
      </section>
      <form
        noValidate
        className="grid max-w-read gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <h2>{t("title")}</h2>
        <ErrorSummary problems={error ? [{ field: "label", message: error }] : []} />
        <Told told={told} />
        <Field
          name="label"
          label={t("label")}
          hint={t("labelHint")}
          maxLength={100}
          autoComplete="off"
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          error={error}
        />
        <Choice
          name="days"
          label={t("days")}
          options={tokenDays.map((value) => ({ value: String(value), label: t("daysOf", { days: value }) }))}
          chosen={String(days)}
          onChoose={(value) => setDays(tokenDays.find((one) => String(one) === value) ?? days)}
        />
        <div>
          <Button type="submit" busy={busy}>
            {t("act")}
          </Button>
        </div>
      </form>
    </>
  );
}
