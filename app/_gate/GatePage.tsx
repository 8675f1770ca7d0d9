"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";

type Props = { title: string; children: ReactNode; onAgain?: () => void };

/** Before the desk: one narrow column, one thing to do. */
export function GatePage({ title, children, onAgain }: Props) {
  const t = useTranslations("desk.gate");
  return (
    <Page title={title}>
      {children}
      {onAgain && (
        <div>
          <Button weight="secondary" onClick={onAgain}>
            {t("tryAgain")}
          </Button>
        </div>
      )}
    </Page>
  );
}
