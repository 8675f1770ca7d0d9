"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { TextArea } from "@/app/_ui/TextArea";
import { type DenialReason, denyCase } from "@/lib/client/acts";
import { askDenial } from "@/lib/client/actWords";
import { type DenialDraft, denialFormat, freshDenial } from "@/lib/client/brakeDrafts";
import { usePhotoTray } from "@/lib/client/usePhotoTray";
import { type SealedDraft, useSealedDraft } from "@/lib/client/useSealedDraft";
import { wouldEnd } from "@/lib/client/wouldEnd";
import type { BlobRef } from "@/lib/protocol/fields";
import { useOpenCase } from "./context";
import { PhotoFields } from "./PhotoFields";

/** Coercion is no reason to choose here: whoever coerces reads the log. It is told in the sealed note. */
const reasons = ["notThePerson", "codeDiffers", "documentsNotGenuine", "other"] as const satisfies DenialReason[];

/** Stopping a request: the reason that stands in the log, and what only guardians read and see. */
export function DenyForm({ after }: { after: () => void }) {
  const { desk, view } = useOpenCase();
  const { draft, change, drop } = useSealedDraft(desk, `denial/${view.id}`, denialFormat, freshDenial);
  const done = () => {
    drop();
    after();
  };
  return draft && <Form draft={draft} change={change} after={done} />;
}

type Props = { draft: DenialDraft; change: SealedDraft<DenialDraft>["change"]; after: () => void };

function Form({ draft, change, after }: Props) {
  const t = useTranslations("request.denyForm");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const { desk, view, person, ask, asking, go } = useOpenCase();
  const [error, setError] = useState<string>();
  const keep = useCallback((refs: BlobRef[]) => change({ photos: refs }, "once"), [change]);
  const photos = usePhotoTray(desk, view.id, "denial", draft.photos, keep);
  const { reason } = draft;
  const deny = () => {
    if (reason === "") return setError(t("missing"));
    const note = draft.note.trim();
    ask((now) => ({
      asked: askDenial(say, person, wouldEnd(desk, now, "deny")),
      danger: true,
      busy: signing("signing"),
      sign: () => denyCase(desk, view.id, reason, { notes: note ? { note } : undefined, photos: photos.refs }),
      done: t("done"),
      after: () => {
        photos.clear();
        after();
      },
    }));
  };
  return (
    <section aria-labelledby="deny" className="grid max-w-read gap-6">
      <h2 id="deny">{t("title")}</h2>
      <Choice
        name="reason"
        label={t("why")}
        hint={t("whyHint")}
        options={reasons.map((value) => ({
          value,
          label: t(value === "notThePerson" && view.estate ? "notThePersonHeirs" : value),
          ...(value === "other" ? { hint: t("otherHint") } : {}),
        }))}
        chosen={reason}
        onChoose={(value) => {
          setError(undefined);
          change({ reason: value as DenialReason });
        }}
        error={error}
      />
      <TextArea
        name="deny-note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={5000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <PhotoFields name="deny-photos" photos={photos} />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button weight="danger" busy={asking} disabled={!photos.stand} onClick={deny}>
          {t("act")}
        </Button>
        <Button weight="quiet" onClick={() => go("case")}>
          {t("back")}
        </Button>
      </div>
    </section>
  );
}
