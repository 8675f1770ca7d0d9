"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { Fold } from "@/app/_ui/Fold";
import { QrCode } from "@/app/_ui/QrCode";
import { Told } from "@/app/_words/Told";
import { useAct } from "@/lib/client/useAct";

export interface DemoPerson {
  name: string;
  case: string;
  approvals: number;
  ticket: string;
  /** What the person's screen shows. */
  qr: string;
  code: string;
}

/** Who stands before a guardian, with what their screens show; a visitor can be them. */
export function People({ people }: { people: readonly DemoPerson[] }) {
  const t = useTranslations("demo.page");
  const [who, setWho] = useState<string>();
  const act = useAct();
  const router = useRouter();
  const be = async ({ case: id, name, ticket }: DemoPerson) => {
    setWho(id);
    const taken = await act.run(t("beingThem", { name }), async () => {
      const [{ thisDevice }, { importTicket }] = await Promise.all([
        import("@/lib/client/device"),
        import("@/lib/client/openRecovery"),
      ]);
      return importTicket(await thisDevice(), ticket);
    });
    if (taken) router.push(`/recover/case?id=${id}`);
  };
  return (
    <div>
      <Told told={act.told} />
      {people.map((person) => (
        <Fold key={person.case} title={t("person", { name: person.name, approvals: person.approvals })}>
          <div className="grid gap-4">
            <div className="max-w-56">
              <QrCode text={person.qr} label={t("code", { name: person.name })} />
            </div>
            <Code value={person.code} label={t("code", { name: person.name })} />
            <p>{t("beThemSays", { name: person.name })}</p>
            <div>
              <Button weight="secondary" busy={who === person.case ? act.busy : undefined} onClick={() => be(person)}>
                {t("beThem", { name: person.name })}
              </Button>
            </div>
          </div>
        </Fold>
      ))}
    </div>
  );
}
