import type { ComponentProps } from "react";
import { describedBy, FieldError, Hint, type Labels } from "./Labelled";

type Props = Labels & Omit<ComponentProps<"input">, "className" | "name" | "type"> & { name: string };

/** One yes or no; the label is the whole sentence that is agreed to. */
export function Checkbox({ label, hint, error, id, ...rest }: Props) {
  const own = id ?? rest.name;
  return (
    <div className={error ? "border-stop border-s-4 ps-4" : ""}>
      {error && <FieldError id={own}>{error}</FieldError>}
      <label htmlFor={own} className="flex min-h-12 items-start gap-3 py-2.5">
        <input
          {...rest}
          type="checkbox"
          id={own}
          className="mt-0.5 size-5.5 shrink-0 accent-accent"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(own, { hint, error })}
        />
        <span>
          {label}
          {hint && <Hint id={own}>{hint}</Hint>}
        </span>
      </label>
    </div>
  );
}
