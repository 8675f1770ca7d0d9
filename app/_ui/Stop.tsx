"use client";

import { OctagonX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

type Props = {
  /** What is wrong, in one sentence: "The code on her screen belongs to another request." */
  title: ReactNode;
  /** The one instruction: what to do now. */
  instruction: ReactNode;
  /** What was expected and what was found, for those who look closer. */
  children?: ReactNode;
};

/** A check failed, and nothing goes on from here. Takes the width it is given and says one thing to do. */
export function Stop({ title, instruction, children }: Props) {
  const t = useTranslations("ui.stop");
  return (
    <section role="alert" className="rounded-edge border-2 border-stop bg-stop-wash px-5 py-6 sm:px-8 sm:py-8">
      <p className="flex items-center gap-2 font-strong text-lead text-stop">
        <OctagonX aria-hidden className="size-7 shrink-0" />
        {t("stop")}
      </p>
      <h2 className="mt-2 text-title">{title}</h2>
      <p className="mt-3 text-lead">{instruction}</p>
      {children && <div className="mt-4 border-stop/40 border-t pt-4">{children}</div>}
    </section>
  );
}
