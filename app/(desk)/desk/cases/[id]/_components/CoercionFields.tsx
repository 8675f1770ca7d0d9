"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { coercionSigns } from "@/lib/client/recordWords";
import type { CoercionIndicator } from "@/lib/protocol/notes";
import { useOpenCase } from "./context";

const signs = Object.keys(coercionSigns) as CoercionIndicator[];

/** Whether the person is there freely. It is sealed to the guardians and stands in no statement. */
export function CoercionFields() {
  const t = useTranslations("request.coercionFields");
  const { draft, change, person } = useOpenCase();
  const toggle = (sign: CoercionIndicator, on: boolean) =>
    change({ coercion: signs.filter((one) => (one === sign ? on : draft.coercion.includes(one))) });
  return (
    <Fold title={t("hereFreely", { person })} open={draft.coercion.length > 0}>
      <fieldset>
        <legend className="text-soft">{t("tickWhatNoticeOnly")}</legend>
        {signs.map((sign) => (
          <Checkbox
            key={sign}
            name={`coercion-${sign}`}
            label={coercionSigns[sign]}
            checked={draft.coercion.includes(sign)}
            onChange={(event) => toggle(sign, event.target.checked)}
          />
        ))}
      </fieldset>
      {draft.coercion.length > 0 && (
        <Notice title={t("takeTime")}>
          <p>{t("dontApproveHereSay")}</p>
        </Notice>
      )}
    </Fold>
  );
}
