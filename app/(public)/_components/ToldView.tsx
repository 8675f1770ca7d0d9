"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Told } from "@/app/_words/Told";
import type { Told as Telling } from "@/lib/client/told";

/** What did not go well. A failed check stops the page; anything else may be tried again, where there is a way to. */
export function ToldView({ told, again }: { told: Telling; again?: () => void }) {
  const t = useTranslations("parts");
  return (
    <>
      <Told told={told} />
      {again && !told.evidence && (
        <div>
          <Button weight="secondary" onClick={again}>
            {t("again")}
          </Button>
        </div>
      )}
    </>
  );
}
