"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { TextArea } from "@/app/_ui/TextArea";
import { type DenialReason, denyCase } from "@/lib/client/acts";
import { askDenial } from "@/lib/client/actWords";
import { wouldEnd } from "@/lib/client/wouldEnd";
import { useOpenCase } from "./context";

/** Coercion is no reason to choose here: whoever coerces reads the log. It is told in the sealed note. */
const reasons: { value: DenialReason; label: string; hint?: string }[] = [
  { value: "notThePerson", label: "It is not the person of the card" },
  { value: "codeDiffers", label: "The code on the screen is another request’s" },
  { value: "documentsNotGenuine", label: "The documents are not genuine" },
  {
    value: "other",
    label: "Something else",
    hint: "Also if the person may not be there freely. Write it below, where only guardians read it.",
  },
];

/** Stopping a request: the reason that stands in the log, and the note that only guardians read. */
export function DenyForm({ after }: { after: () => void }) {
  const t = useTranslations("request.denyForm");
  const { desk, view, person, ask, asking, go } = useOpenCase();
  const [reason, setReason] = useState<DenialReason>();
  const [note, setNote] = useState("");
  const [error, setError] = useState<string>();
  const deny = () => {
    if (!reason) return setError(t("chooseReason"));
    ask((now) => ({
      asked: askDenial(person, wouldEnd(desk, now, "deny")),
      danger: true,
      busy: t("signing"),
      sign: () => denyCase(desk, view.id, reason, note.trim() ? { notes: { note: note.trim() } } : {}),
      done: t("saidRequest"),
      after,
    }));
  };
  return (
    <section aria-labelledby="deny" className="grid max-w-read gap-6">
      <h2 id="deny">{t("stopRequest")}</h2>
      <Choice
        name="reason"
        label={t("why")}
        hint={t("standsLogRequesterCan")}
        options={reasons}
        chosen={reason}
        onChoose={(value) => {
          setError(undefined);
          setReason(value as DenialReason);
        }}
        error={error}
      />
      <TextArea
        name="deny-note"
        label={t("whatOtherGuardiansShould")}
        hint={t("onlyGuardiansCanRead")}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button weight="danger" busy={asking} onClick={deny}>
          {t("stopRequest")}
        </Button>
        <Button weight="quiet" onClick={() => go("case")}>
          {t("backRequest")}
        </Button>
      </div>
    </section>
  );
}
