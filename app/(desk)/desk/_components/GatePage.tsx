"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";

type Props = { title: string; children: ReactNode; onAgain?: () => void };

/** Before the desk: one narrow column, one thing to do. */
export function GatePage({ title, children, onAgain }: Props) {
  return (
    <Page title={title}>
      {children}
      {onAgain && (
        <div>
          <Button weight="secondary" onClick={onAgain}>
            Try again
          </Button>
        </div>
      )}
    </Page>
  );
}
