"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { CodeField } from "@/app/_ui/CodeField";
import { groupCount, readTyped, shapeCode, type TypedCode } from "@/lib/client/typedCode";
import { listOf } from "@/lib/words/list";
import { useOpenCase } from "./context";

/** The code typed off the person's screen, held against this request's with every group. */
export function CodeTyped() {
  const t = useTranslations("scanner.codeTyped");
  const { view, draft, change, go } = useOpenCase();
  // Kept apart from the draft until it is compared: nothing moves on while somebody still types.
  const [text, setText] = useState(draft.codeBy === "typed" ? shapeCode(draft.code) : "");
  const [error, setError] = useState<string>();
  const typed = readTyped(text, view.id);
  const compare = () => {
    if (typed.verdict === "open" || typed.verdict === "tooLong") {
      setError(t(typed.verdict));
      return;
    }
    change({ code: typed.shown, codeBy: "typed" });
    go(typed.verdict === "match" ? "codeMatches" : "codeDiffers");
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <CodeField
        name="code"
        label={t("label")}
        hint={t("hint")}
        placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
        maxLength={100}
        value={text}
        error={error}
        shape={shapeCode}
        onShape={(shown) => {
          setError(undefined);
          setText(shown);
        }}
      />
      <div aria-live="polite" className="grid gap-1">
        <Remarks typed={typed} />
      </div>
      <div>
        <Button type="submit" weight={typed.differs === null ? "secondary" : "danger"}>
          {t(typed.differs === null ? "compare" : "itSays")}
        </Button>
      </div>
    </form>
  );
}

/** What can be said already, so that nobody types on for nothing. */
function Remarks({ typed: { foreign, differs, right } }: { typed: TypedCode }) {
  const t = useTranslations("scanner.codeTyped");
  const locale = useLocale();
  return (
    <>
      {foreign.length > 0 && (
        <p className="font-strong text-stop">
          {t("foreign", {
            count: foreign.length,
            signs: listOf(
              locale,
              foreign.map((sign) => t("sign", { sign })),
            ),
          })}
        </p>
      )}
      {differs !== null && foreign.length === 0 && (
        <p className="font-strong text-stop">{t("differs", { place: differs })}</p>
      )}
      {differs === null && right > 0 && (
        <p className="text-soft">{t("right", { right: Math.min(right, groupCount), all: groupCount })}</p>
      )}
    </>
  );
}
