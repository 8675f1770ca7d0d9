import type { ReactNode } from "react";
import { describedBy, FieldError, Hint, type Labels } from "./Labelled";

export type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type Props = Labels & {
  name: string;
  options: readonly Option[];
  /** With `onChoose` the choice is the caller's; without, the form's (`chosen` is where it begins). */
  chosen?: string | undefined;
  onChoose?: (value: string) => void;
};

/** One of a few, as cards large enough for a thumb. The first card has the id `name`, for an ErrorSummary. */
export function Choice({ label, hint, error, name, options, chosen, onChoose }: Props) {
  return (
    <fieldset
      aria-describedby={describedBy(name, { hint, error })}
      className={error ? "border-stop border-s-4 ps-4" : ""}
    >
      <legend className="font-strong">{label}</legend>
      {hint && <Hint id={name}>{hint}</Hint>}
      {error && <FieldError id={name}>{error}</FieldError>}
      <div className="mt-2 grid gap-2">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-12 items-start gap-3 rounded-edge border border-line-strong bg-surface px-4 py-2.5 hover:border-ink has-checked:border-accent has-checked:bg-accent-wash has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-disabled:opacity-50"
          >
            <input
              type="radio"
              id={index === 0 ? name : `${name}-${option.value}`}
              name={name}
              value={option.value}
              disabled={option.disabled}
              className="mt-1 size-5 shrink-0 accent-accent"
              {...(onChoose
                ? { checked: chosen === option.value, onChange: () => onChoose(option.value) }
                : { defaultChecked: chosen === option.value })}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-small text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
