"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { TextArea } from "@/app/_ui/TextArea";
import { holdCase } from "@/lib/client/acts";
import { askHold } from "@/lib/client/actWords";
import { holdLength } from "@/lib/client/place";
import { lengthInWords } from "@/lib/client/policyWords";
import { useOpenCase } from "./context";

/** The brake: nothing leaves while it holds. */
export function HoldForm({ after }: { after: () => void }) {
  const { desk, view, ask, asking, go } = useOpenCase();
  const [note, setNote] = useState("");
  const hold = () =>
    ask((now) => ({
      asked: askHold(holdLength(now), desk.roster().threshold),
      busy: "Signing…",
      sign: () => holdCase(desk, view.id, note.trim() ? { note: note.trim() } : undefined),
      done: "The request is on hold",
      after,
    }));
  return (
    <section aria-labelledby="hold" className="grid max-w-read gap-6">
      <h2 id="hold">Put this request on hold</h2>
      <p>
        For {lengthInWords(holdLength(view))} nothing leaves, unless you lift it earlier. The requester sees that it is
        on hold, not why.
      </p>
      <TextArea
        name="hold-note"
        label="Why?"
        hint="Only guardians can read this. It may stay empty."
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button busy={asking} onClick={hold}>
          Put it on hold
        </Button>
        <Button weight="quiet" onClick={() => go("case")}>
          Back to the request
        </Button>
      </div>
    </section>
  );
}
