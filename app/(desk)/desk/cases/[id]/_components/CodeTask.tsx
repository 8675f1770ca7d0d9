"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { matchesCase } from "@/lib/protocol/code";
import { useOpenCase } from "./context";

/** Holds the code on the person's screen against the digest that this browser has computed. */
export function CodeTask() {
  const { view, draft, change, go } = useOpenCase();
  // Kept apart from the draft until it is compared: nothing moves on while somebody still types.
  const [typed, setTyped] = useState(draft.code);
  const [error, setError] = useState<string>();
  const compare = () => {
    const verdict = matchesCase(typed, view.id);
    if (verdict === "incomplete") {
      setError("That is not the whole code: it has four groups of five letters and digits");
      return;
    }
    change({ code: typed });
    go(verdict === "match" ? "codeMatches" : "codeDiffers");
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <Field
        name="code"
        code
        label="The code under the square"
        hint="Read it from the screen yourself. Capitals and hyphens don’t matter."
        placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
        maxLength={200}
        value={typed}
        error={error}
        onChange={(event) => {
          setError(undefined);
          setTyped(event.target.value);
        }}
      />
      <div>
        <Button type="submit">Compare</Button>
      </div>
    </form>
  );
}
