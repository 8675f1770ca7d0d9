"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/app/_ui/Field";
import { TextArea } from "@/app/_ui/TextArea";
import { useOpenCase } from "./context";

type Props = { errorOf: (field: string) => string | undefined };

/** Known personally: sealed to the guardians; the statement says no more than that. */
export function AcquaintanceFields({ errorOf }: Props) {
  const t = useTranslations("request.acquaintance");
  const { draft, change } = useOpenCase();
  return (
    <div className="grid gap-4 border-line-strong border-s-2 ps-4">
      <p className="text-small text-soft">{t("sealed")}</p>
      <Field
        name="relationship"
        label={t("relationship")}
        hint={t("relationshipHint")}
        maxLength={200}
        value={draft.relationship}
        error={errorOf("relationship")}
        onChange={(event) => change({ relationship: event.target.value })}
      />
      <Field
        name="years"
        label={t("years")}
        inputMode="numeric"
        maxLength={3}
        value={draft.years}
        error={errorOf("years")}
        onChange={(event) => change({ years: event.target.value })}
      />
      <TextArea
        name="recognised"
        label={t("recognised")}
        hint={t("recognisedHint")}
        rows={2}
        maxLength={500}
        value={draft.recognised}
        error={errorOf("recognised")}
        onChange={(event) => change({ recognised: event.target.value })}
      />
    </div>
  );
}
