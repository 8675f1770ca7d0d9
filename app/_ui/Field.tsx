import type { ComponentProps } from "react";
import { describedBy, Labelled, type Labels } from "./Labelled";
import { control } from "./look";

type Props = Labels &
  Omit<ComponentProps<"input">, "className" | "name"> & {
    name: string;
    /** Codes and digests: mono, no correction, no capitals. */
    code?: boolean;
  };

/** One line of text. Its id is `id`, or else its name, which is what an ErrorSummary links to. */
export function Field({ label, hint, error, code = false, id, ...rest }: Props) {
  const own = id ?? rest.name;
  const raw = code ? { autoCapitalize: "none", autoCorrect: "off", spellCheck: false, autoComplete: "off" } : {};
  return (
    <Labelled id={own} label={label} hint={hint} error={error}>
      <input
        type="text"
        {...raw}
        {...rest}
        id={own}
        className={`${control} ${code ? "font-mono" : ""}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { hint, error })}
      />
    </Labelled>
  );
}
