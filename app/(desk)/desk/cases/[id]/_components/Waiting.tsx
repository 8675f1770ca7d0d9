"use client";

import { Time } from "@/app/_ui/Time";
import { listInWords } from "@/lib/client/caseWords";
import type { Place } from "@/lib/client/place";
import { sentences } from "@/lib/contract/sentences";
import { nameIn, useOpenCase } from "./context";

/** After the approval: what is still missing, and who can bring it about. */
export function Waiting({ place }: { place: Extract<Place, { do: "wait" | "done" }> }) {
  const { desk, view, chosen, person } = useOpenCase();
  const standing = chosen?.standing;
  if (!standing) return null;
  const left = view.chairs.filter(({ mayVote, vote }) => mayVote && vote === null);
  const names = left.map(({ guardian }) => nameIn(desk, guardian));
  const { approvals, needed, releases, releasesNeeded, wait } = standing;
  const lacking = Math.max(0, releasesNeeded - releases.length);

  return (
    <div className="grid gap-3">
      {place.do === "wait" ? (
        <p>
          {sentences[place.because].what}{" "}
          {place.because === "waitRunning" && wait?.endsAt ? null : sentences[place.because].next}
          {place.because === "waitRunning" && wait?.endsAt && (
            <>
              It ends <Time at={wait.endsAt} />. Nothing can be handed over earlier.
            </>
          )}
        </p>
      ) : (
        <p>Your share is on its way to {person}, sealed to their browser alone.</p>
      )}
      <p>
        {approvals.length} of {needed} guardians have verified {person}; {releases.length} of {releasesNeeded} shares
        have been handed over.
      </p>
      {lacking > 0 && names.length > 0 && (
        <p>
          Who can still meet {person}: {listInWords(names)}.
        </p>
      )}
      {lacking === 0 && (
        <p>With the name, {person} can open the backup now, and then closes the request. You need not do anything.</p>
      )}
    </div>
  );
}
