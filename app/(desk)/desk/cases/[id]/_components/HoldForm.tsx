"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { TextArea } from "@/app/_ui/TextArea";
import { holdCase } from "@/lib/client/acts";
import { askHold } from "@/lib/client/actWords";
import { freshHold, type HoldDraft, holdFormat } from "@/lib/client/brakeDrafts";
import { lengthInWords } from "@/lib/client/caseWords";
import { holdLength } from "@/lib/client/place";
import { usePhotoTray } from "@/lib/client/usePhotoTray";
import { type SealedDraft, useSealedDraft } from "@/lib/client/useSealedDraft";
import type { BlobRef } from "@/lib/protocol/fields";
import { useOpenCase } from "./context";
import { PhotoFields } from "./PhotoFields";

/** The brake: nothing leaves while it holds. */
export function HoldForm({ after }: { after: () => void }) {
  const { desk, view } = useOpenCase();
  const { draft, change, drop } = useSealedDraft(desk, `hold/${view.id}`, holdFormat, freshHold);
  const done = () => {
    drop();
    after();
  };
  return draft && <Form draft={draft} change={change} after={done} />;
}

type Props = { draft: HoldDraft; change: SealedDraft<HoldDraft>["change"]; after: () => void };

function Form({ draft, change, after }: Props) {
  const t = useTranslations("request.holdForm");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const { desk, view, ask, asking, go } = useOpenCase();
  const keep = useCallback((refs: BlobRef[]) => change({ photos: refs }, "once"), [change]);
  const photos = usePhotoTray(desk, view.id, "hold", draft.photos, keep);
  const hold = () => {
    const note = draft.note.trim();
    ask((now) => ({
      asked: askHold(say, holdLength(now), desk.roster().threshold),
      busy: signing("signing"),
      sign: () => holdCase(desk, view.id, { notes: note ? { note } : undefined, photos: photos.refs }),
      done: t("done"),
      after: () => {
        photos.clear();
        after();
      },
    }));
  };
  return (
    <section aria-labelledby="hold" className="grid max-w-read gap-6">
      <h2 id="hold">{t("title")}</h2>
      <p>{t("follows", { length: lengthInWords(say, holdLength(view)) })}</p>
      <TextArea
        name="hold-note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={5000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <PhotoFields name="hold-photos" photos={photos} />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button busy={asking} disabled={!photos.stand} onClick={hold}>
          {t("act")}
        </Button>
        <Button weight="quiet" onClick={() => go("case")}>
          {t("back")}
        </Button>
      </div>
    </section>
  );
}
