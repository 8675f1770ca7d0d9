"use client";

import { useTranslations } from "use-intl";
/** Where the person is: "Getting your words back · step 3 of 4". The page's own title says what this step is. */
export function Steps({ name, at, of }: { name: string; at: number; of: number }) {
  const t = useTranslations("ui.steps");
  return (
    <div className="flex items-baseline justify-between gap-4 text-soft">
      <span>{name}</span>
      <span className="shrink-0">{t("step", { at, of })}</span>
    </div>
  );
}
