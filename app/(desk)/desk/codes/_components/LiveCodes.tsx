"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Table } from "@/app/_ui/Table";
import { Time } from "@/app/_ui/Time";
import { useToast } from "@/app/_ui/Toasts";
import { Told } from "@/app/_words/Told";
import { endCode } from "@/lib/client/tokens";
import { useAct } from "@/lib/client/useAct";
import type { JoinTokenDto } from "@/lib/contract/desk";
import { useDesk } from "../../_components/context";

/** The own codes that still let somebody in: one that was lost or left lying about can be ended. */
export function LiveCodes({ codes, onEnded }: { codes: readonly JoinTokenDto[]; onEnded: () => Promise<void> }) {
  const t = useTranslations("codes.live");
  const { desk } = useDesk();
  const { busy, told, run } = useAct();
  const [ending, setEnding] = useState<string>();
  const toast = useToast();
  const end = async ({ hash }: JoinTokenDto) => {
    setEnding(hash);
    const ended = await run(t("ending"), () => endCode(desk, hash));
    if (ended) toast(t("ended"));
    await onEnded();
  };
  if (codes.length === 0 && !told) return null;
  return (
    <section className="grid gap-3 print:hidden">
      <h2>{t("title")}</h2>
      <p className="text-soft">{t("says")}</p>
      <Told told={told} />
      <Table
        caption={t("caption")}
        rows={codes}
        keyOf={({ hash }) => hash}
        columns={[
          { title: t("what"), cell: ({ purpose }) => t(`purposes.${purpose}`) },
          { title: t("left"), cell: ({ usesLeft }) => t("uses", { count: usesLeft }) },
          { title: t("until"), cell: ({ expiresAt }) => <Time at={expiresAt} /> },
          {
            title: t("act"),
            cell: (code) => (
              <Button weight="danger" busy={ending === code.hash ? busy : undefined} onClick={() => void end(code)}>
                {t("end")}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
