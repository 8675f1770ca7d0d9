"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Found } from "@/app/_audit/Found";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Progress } from "@/app/_ui/Progress";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import { useWholeLog } from "@/lib/client/useWholeLog";
import { isFault } from "@/lib/domain/audit/fault";
import type { Policy } from "@/lib/protocol/statements/policy";
import { Differently } from "./Differently";

type Props = {
  desk: Desk;
  /** What is filled in; null while it is no policy. */
  policy: Policy | null;
  threshold: number;
};

/** Tries the rules on past requests, once somebody asks: the whole log is checked for it. */
export function Simulation(props: Props) {
  const t = useTranslations("overview.simulation");
  const [asked, ask] = useState(false);
  return (
    <section className="grid gap-3">
      <h2>{t("title")}</h2>
      <p className="text-soft">{t("says")}</p>
      {asked ? (
        <Tried {...props} />
      ) : (
        <div>
          <Button weight="secondary" onClick={() => ask(true)}>
            {t("act")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Tried({ desk, policy, threshold }: Props) {
  const t = useTranslations("overview.simulation");
  const log = useTranslations("audit.log");
  const { stage, told, again } = useWholeLog(desk);
  if (stage.is === "fetching") return <Progress says={log("fetching")} />;
  if (stage.is === "checking") {
    const { done, size } = stage;
    return <Progress says={log("checking", { done, size: size ?? 0 })} done={size ? done / size : undefined} />;
  }
  if (stage.is === "broken") {
    return (
      <>
        <Told told={told} />
        {!told && <Notice tone="wait">{log("broken")}</Notice>}
        <div>
          <Button weight="secondary" onClick={() => void again()}>
            {log("again")}
          </Button>
        </div>
      </>
    );
  }
  if (isFault(stage.found)) return <Found fault={stage.found} />;
  const past = stage.figures?.past ?? [];
  if (past.length === 0) return <p>{t("none")}</p>;
  return policy ? <Differently policy={policy} threshold={threshold} past={past} /> : <p>{t("unsound")}</p>;
}
