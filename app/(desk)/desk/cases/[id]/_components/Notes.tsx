"use client";

import { Fold } from "@/app/_ui/Fold";
import { Time } from "@/app/_ui/Time";
import { coercionSigns } from "@/lib/client/recordWords";
import type { DeskNotes } from "@/lib/protocol/notes";
import { useGuardianName, useOpenCase } from "./context";

const abouts = { approval: "with the approval", denial: "with the no", hold: "with the hold" };

/** What guardians wrote to each other about this request; nobody else can open it. */
export function Notes() {
  const { view } = useOpenCase();
  const guardian = useGuardianName();
  if (view.notes.length === 0) return null;
  return (
    <Fold title={`What guardians wrote (${view.notes.length})`}>
      <ul className="grid gap-4">
        {view.notes.map(({ guardian: key, at, about, notes }) => (
          <li key={`${key} ${at} ${about}`}>
            <p className="text-small text-soft">
              {guardian(key) === "you" ? "You" : guardian(key)}, {abouts[about]}, <Time at={at} as="ago" />
            </p>
            {notes === null ? null : "open" in notes ? (
              <Note notes={notes.open} />
            ) : (
              <p className="text-soft">
                {notes.closed === "gone" ? "This note is no longer kept." : "This note can’t be opened."}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Note({ notes }: { notes: DeskNotes }) {
  const { relationship, yearsKnown, recognisedBy, documents = [], note, coercion = [] } = notes;
  const known = [
    relationship,
    yearsKnown === undefined ? undefined : `known for ${yearsKnown} ${yearsKnown === 1 ? "year" : "years"}`,
    recognisedBy,
  ].filter((part) => part !== undefined);
  const papers = documents
    .map(({ issuer, country }) => [issuer, country].filter((part) => part !== undefined).join(", "))
    .filter(Boolean);
  return (
    <div className="grid gap-1">
      {known.length > 0 && <p>{known.join(" · ")}</p>}
      {papers.length > 0 && <p>Issued by {papers.join("; ")}</p>}
      {coercion.length > 0 && (
        <p className="font-strong text-stop">{coercion.map((sign) => coercionSigns[sign]).join(" · ")}</p>
      )}
      {note && <p className="whitespace-pre-wrap">{note}</p>}
    </div>
  );
}
