"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { TextArea } from "@/app/_ui/TextArea";
import { holdCase } from "@/lib/client/acts";
import { askHold } from "@/lib/client/actWords";
import { holdLength } from "@/lib/client/place";
import { lengthInWords } from "@/lib/client/policyWords";
import { useOpenCase } from "./context";

/** The brake: nothing leaves while it holds. */
export function HoldForm({ after }: { after: () => void }) {
  const t = useTranslations("request.holdForm");
  const { desk, view, ask, asking, go } = useOpenCase();
  const [note, setNote] = useState("");
  const hold = () =>
    ask((now) => ({
      asked: askHold(holdLength(now), desk.roster().threshold),
      busy: t("signing"),
      sign: () => holdCase(desk, view.id, note.trim() ? { notes: { note: note.trim() } } : {}),
      done: t("requestHold"),
      after,
    }));
  return (
    <section aria-labelledby="hold" className="grid max-w-read gap-6">
      <h2 id="hold">{t("putRequestHold")}</h2>
      <p>{t("nothingLeavesUnlessLift", { lengthInWords: lengthInWords(holdLength(view)) })}</p>
      <TextArea
        name="hold-note"
        label={t("why")}
        hint={t("onlyGuardiansCanRead")}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button busy={asking} onClick={hold}>
          {t("putHold")}
        </Button>
        <Button weight="quiet" onClick={() => go("case")}>
          {t("backRequest")}
        </Button>
      </div>
    </section>
  );
}
