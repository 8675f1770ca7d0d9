import type { ComponentProps } from "react";
import { describedBy, Labelled, type Labels } from "./Labelled";
import { control } from "./look";

type Props = Labels &
  Omit<ComponentProps<"select">, "className" | "name"> & {
    name: string;
    options: readonly { value: string; label: string }[];
    /** Stands there until something is chosen; its value is the empty string. */
    none?: string;
  };

/** One of many, in a list of the browser's own; for a few, a Choice shows them all. */
export function Select({ label, hint, error, options, none, id, ...rest }: Props) {
  const own = id ?? rest.name;
  return (
    <Labelled id={own} label={label} hint={hint} error={error}>
      <select
        {...rest}
        id={own}
        className={`${control} min-h-12`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, { hint, error })}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
