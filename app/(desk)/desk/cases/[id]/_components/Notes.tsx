"use client";

import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import { Time } from "@/app/_ui/Time";
import type { DeskNotes } from "@/lib/protocol/notes";
import { useOpenCase, useWho } from "./context";
import { NotePhotos } from "./NotePhotos";

/** What guardians wrote and photographed for each other about this request; nobody else can open it. */
export function Notes() {
  const t = useTranslations("request.notes");
  const { view } = useOpenCase();
  const who = useWho();
  if (view.notes.length === 0) return null;
  return (
    <Fold title={t("title", { count: view.notes.length })}>
      <ul className="grid gap-5">
        {view.notes.map(({ guardian, at, about, notes, photos }) => (
          <li key={`${guardian} ${at} ${about}`} className="grid gap-2">
            <p className="text-small text-soft">
              {t.rich(about, { who: who(guardian), time: () => <Time at={at} as="ago" /> })}
            </p>
            {notes && ("open" in notes ? <Note notes={notes.open} /> : <p className="text-soft">{t(notes.closed)}</p>)}
            {photos.length > 0 && <NotePhotos refs={photos} who={who(guardian)} />}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Note({ notes }: { notes: DeskNotes }) {
  const t = useTranslations("request.notes");
  const say = useTranslations("words.record.coercion");
  const { relationship, yearsKnown, recognisedBy, documents = [], note, coercion = [] } = notes;
  const known = [
    relationship,
    yearsKnown === undefined ? undefined : t("years", { count: yearsKnown }),
    recognisedBy,
  ].filter((part) => part !== undefined);
  const papers = documents
    .map(({ issuer, country }) => [issuer, country].filter((part) => part !== undefined).join(", "))
    .filter(Boolean);
  return (
    <div className="grid gap-1">
      {known.length > 0 && <p>{known.join(" · ")}</p>}
      {papers.length > 0 && <p>{t("issued", { papers: papers.join("; ") })}</p>}
      {coercion.length > 0 && <p className="font-strong text-stop">{coercion.map((sign) => say(sign)).join(" · ")}</p>}
      {note && <p className="whitespace-pre-wrap">{note}</p>}
    </div>
  );
}
