"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

/** `field` is the id of the control that the message is about; without one the message stands alone. */
export type Problem = { field?: string | undefined; message: string };

/**
 * Stands at the top of a page whose answers can't be taken yet. Takes the focus whenever the list of problems is a new
 * one, so that a screen reader begins here; each line leads to its field. Renders nothing for an empty list.
 */
export function ErrorSummary({ problems, title }: { problems: readonly Problem[]; title?: string }) {
  const t = useTranslations("ui.errorSummary");
  const box = useRef<HTMLDivElement>(null);
  const text = problems.map((problem) => problem.message).join("\n");
  useEffect(() => {
    if (text) box.current?.focus();
  }, [text]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary"
      className="rounded-edge border-4 border-stop p-4"
    >
      <h2 id="error-summary">{title ?? t("title")}</h2>
      <ul className="mt-2 grid gap-1">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`} className="font-strong text-stop">
            {field ? (
              <a
                href={`#${field}`}
                className="text-stop hover:text-stop-strong"
                onClick={(event) => {
                  // Following the hash would leave an entry in the history and drop what the fragment carries.
                  event.preventDefault();
                  const control = document.getElementById(field);
                  control?.scrollIntoView({ block: "center" });
                  control?.focus({ preventScroll: true });
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
