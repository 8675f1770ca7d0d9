"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { matchesCase } from "@/lib/protocol/code";
import { useOpenCase } from "./context";

/** Holds the code on the person's screen against the digest that this browser has computed. */
export function CodeTask() {
  const t = useTranslations("request.codeTask");
  const { view, draft, change, go } = useOpenCase();
  // Kept apart from the draft until it is compared: nothing moves on while somebody still types.
  const [typed, setTyped] = useState(draft.code);
  const [error, setError] = useState<string>();
  const compare = () => {
    const verdict = matchesCase(typed, view.id);
    if (verdict === "incomplete") {
      setError(t("wholeCodeFourGroups"));
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
        label={t("codeUnderSquare")}
        hint={t("readScreenYourselfCapitals")}
        placeholder={t("xxxxxXxxxxXxxxxXxxxx")}
        maxLength={200}
        value={typed}
        error={error}
        onChange={(event) => {
          setError(undefined);
          setTyped(event.target.value);
        }}
      />
      <div>
        <Button type="submit">{t("compare")}</Button>
      </div>
    </form>
  );
}
