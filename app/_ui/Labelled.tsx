import type { ReactNode } from "react";

export type Labels = {
  label: ReactNode;
  /** One sentence under the label: what for, in which form. */
  hint?: ReactNode;
  /** What is wrong and what to do, in the words of the question. */
  error?: string | undefined;
};

/** The ids under which hint and error are found, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: Pick<Labels, "hint" | "error">): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={`${id}-hint`} className="mt-0.5 block max-w-prose text-soft">
      {children}
    </span>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="mt-1 font-strong text-stop">
      {children}
    </p>
  );
}

/** The frame of one question: label, hint, error, control, and a bar at the side when something is wrong. */
export function Labelled({ id, label, hint, error, children }: Labels & { id: string; children: ReactNode }) {
  return (
    <div className={error ? "border-stop border-s-4 ps-4" : ""}>
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className="mt-2">{children}</div>
    </div>
  );
}
