"use client";

import { type ComponentProps, useState } from "react";
import { useTranslations } from "use-intl";
import { describedBy, Labelled, type Labels } from "./Labelled";
import { control } from "./look";

type Props = Labels &
  Omit<ComponentProps<"input">, "className" | "name" | "type" | "autoComplete"> & {
    name: string;
    /** `current` lets the browser fill in a saved one, `new` lets it offer to save. */
    kind: "current" | "new";
  };

/** A passphrase, hidden until the person asks to see what was typed. Never corrected, never capitalised. */
export function PassphraseField({ label, hint, error, kind, id, ...rest }: Props) {
  const t = useTranslations("ui.passphraseField");
  const [shown, show] = useState(false);
  const own = id ?? rest.name;
  return (
    <Labelled id={own} label={label} hint={hint} error={error}>
      <div className="flex gap-2">
        <input
          {...rest}
          id={own}
          type={shown ? "text" : "password"}
          className={`${control} min-w-0 flex-1 ${shown ? "font-mono" : ""}`}
          autoComplete={`${kind}-password`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(own, { hint, error })}
        />
        <button
          type="button"
          aria-controls={own}
          aria-pressed={shown}
          aria-label={typeof label === "string" ? t("showNamed", { what: label.toLowerCase() }) : t("showTyped")}
          onClick={() => show(!shown)}
          className="w-18 shrink-0 rounded-edge border border-line-strong bg-surface font-strong text-accent hover:border-accent"
        >
          {shown ? t("hide") : t("show")}
        </button>
      </div>
    </Labelled>
  );
}
