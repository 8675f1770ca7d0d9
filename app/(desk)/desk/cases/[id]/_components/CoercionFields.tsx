"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { coercionSigns } from "@/lib/client/recordWords";
import type { CoercionIndicator } from "@/lib/protocol/notes";
import { useOpenCase } from "./context";

/** Whether the person is there freely. It is sealed to the guardians and stands in no statement. */
export function CoercionFields() {
  const t = useTranslations("request.coercion");
  const say = useTranslations("words.record.coercion");
  const { draft, change, person } = useOpenCase();
  const toggle = (sign: CoercionIndicator, on: boolean) =>
    change({ coercion: coercionSigns.filter((one) => (one === sign ? on : draft.coercion.includes(one))) });
  return (
    <Fold title={t("title", { person })} open={draft.coercion.length > 0}>
      <fieldset>
        <legend className="text-soft">{t("hint")}</legend>
        {coercionSigns.map((sign) => (
          <Checkbox
            key={sign}
            name={`coercion-${sign}`}
            label={say(sign)}
            checked={draft.coercion.includes(sign)}
            onChange={(event) => toggle(sign, event.target.checked)}
          />
        ))}
      </fieldset>
      {draft.coercion.length > 0 && (
        <Notice title={t("pause")}>
          <p>{t("pauseNext")}</p>
        </Notice>
      )}
    </Fold>
  );
}
