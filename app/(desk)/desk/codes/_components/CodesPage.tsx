"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { makeCode } from "@/lib/client/tokens";
import { useAct } from "@/lib/client/useAct";
import { useDesk } from "../../_components/context";
import { DeskPage } from "../../_components/DeskPage";
import { CodeForm } from "./CodeForm";
import type { CodeWish } from "./codeTexts";
import { ShownCode } from "./ShownCode";

/** A code on the guardian's own screen, for somebody who stands before it: to make a backup, or to ask for one back. */
export function CodesPage() {
  const t = useTranslations("codes.codesPage");
  const { desk } = useDesk();
  const act = useAct();
  const [shown, setShown] = useState<(CodeWish & { url: string; until: number }) | null>(null);
  const show = async (wish: CodeWish) => {
    const made = await act.run(t("makingCode"), () => makeCode(desk, wish));
    if (made) setShown({ ...wish, ...made.done });
  };
  return (
    <DeskPage title={t("codes")}>
      {shown ? (
        <ShownCode code={shown} onClose={() => setShown(null)} />
      ) : (
        <CodeForm told={act.told} busy={act.busy} onWish={show} />
      )}
    </DeskPage>
  );
}
