import type { ComponentProps } from "react";
import { describedBy, Labelled, type Labels } from "./Labelled";
import { control } from "./look";

type Props = Labels & Omit<ComponentProps<"textarea">, "className" | "name"> & { name: string; code?: boolean };

/**
 * Several lines of text; it grows with what is typed where the browser can. Codes are pasted whole, and stay in their
 * rows: in a fold, a box that grows at once is laid over what stands below it.
 */
export function TextArea({ label, hint, error, code = false, id, rows = 4, ...rest }: Props) {
  const own = id ?? rest.name;
  const raw = code ? { autoCapitalize: "none", autoCorrect: "off", spellCheck: false, autoComplete: "off" } : {};
  return (
    <Labelled id={own} label={label} hint={hint} error={error}>
      <textarea
        {...raw}
        {...rest}
        id={own}
        rows={rows}
        className={`${control} min-h-28 ${code ? "font-mono" : "field-sizing-content"}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { hint, error })}
      />
    </Labelled>
  );
}
