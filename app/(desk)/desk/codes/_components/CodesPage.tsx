"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { makeCode } from "@/lib/client/tokens";
import { useAct } from "@/lib/client/useAct";
import { useCodes } from "@/lib/client/useCodes";
import { useDesk } from "../../_components/context";
import { DeskPage } from "../../_components/DeskPage";
import { CodeForm } from "./CodeForm";
import type { CodeWish } from "./codeWish";
import { LiveCodes } from "./LiveCodes";
import { type Shown, ShownCode } from "./ShownCode";

/** A code on the guardian's own screen, for somebody who stands before it: to make a backup, or to ask for one back. */
export function CodesPage() {
  const t = useTranslations("codes.page");
  const { desk } = useDesk();
  const act = useAct();
  const { codes, again } = useCodes(desk);
  const [shown, setShown] = useState<Shown | null>(null);
  const show = async (wish: CodeWish) => {
    const made = await act.run(t("making"), () => makeCode(desk, wish));
    if (!made) return;
    setShown({ ...wish, ...made.done });
    void again();
  };
  const left = codes?.find(({ hash }) => hash === shown?.hash)?.usesLeft;
  return (
    <DeskPage title={<span className="print:hidden">{t("title")}</span>}>
      {shown ? (
        <ShownCode code={shown} left={codes ? (left ?? 0) : shown.uses} onClose={() => setShown(null)} />
      ) : (
        <CodeForm told={act.told} busy={act.busy} onWish={show} />
      )}
      <LiveCodes codes={codes?.filter(({ hash }) => hash !== shown?.hash) ?? []} onEnded={again} />
    </DeskPage>
  );
}
