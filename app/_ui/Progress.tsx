"use client";

import { useTranslations } from "use-intl";

type Props = {
  /** The step in words: "Sealing a share for Amara, 3 of 5". */
  says: string;
  /** How far, 0 to 1; left out where nobody knows. */
  done?: number | undefined;
};

/** Work that goes on. The words are what counts; a bar repeats them where the end is known. */
export function Progress({ says, done }: Props) {
  const t = useTranslations("ui.progress");
  const percent = done === undefined ? undefined : Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div>
      <p aria-live="polite">{says}</p>
      {percent !== undefined && (
        <div
          role="progressbar"
          aria-label={t("label")}
          aria-valuetext={says}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          className="mt-2 h-2 overflow-hidden rounded-edge border border-line-strong bg-sunk"
        >
          <div className="h-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
        </div>
      )}
    </div>
  );
}
