"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Found } from "@/app/_audit/Found";
import { Whole } from "@/app/_audit/Whole";
import { Button } from "@/app/_ui/Button";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Progress } from "@/app/_ui/Progress";
import { saveFile } from "@/app/_ui/save";
import { Told } from "@/app/_words/Told";
import type { Desk } from "@/lib/client/desk";
import { useWholeLog } from "@/lib/client/useWholeLog";
import { isFault } from "@/lib/domain/audit/fault";
import { OutsideWitnesses } from "./OutsideWitnesses";
import { Overview } from "./Overview";

/** The one banner of the page: what this browser has checked of the log, or the first fault; and the log to take away. */
export function WholeLog({ desk }: { desk: Desk }) {
  const t = useTranslations("audit.log");
  const list = useTranslations("explorer.list");
  const { stage, told, again, anew } = useWholeLog(desk);
  const checking = stage.is === "fetching" || stage.is === "checking";
  const isGood = stage.is === "checked" && !isFault(stage.found);
  const look = (
    <div>
      <LinkButton weight={isGood ? "primary" : "secondary"} href="/audit/log" prefetch={false}>
        {list("look")}
      </LinkButton>
    </div>
  );
  return (
    <>
      <Told told={told} />
      {stage.is === "fetching" && <Progress says={t("fetching")} />}
      {stage.is === "checking" && (
        <Progress
          says={t("checking", { done: stage.done, size: stage.size ?? 0 })}
          done={stage.size ? stage.done / stage.size : undefined}
        />
      )}
      {stage.is === "broken" && !told && <Notice tone="wait">{t("broken")}</Notice>}
      {stage.is === "checked" &&
        (isFault(stage.found) ? <Found fault={stage.found} /> : <Whole verdict={stage.found}>{look}</Whole>)}
      {!isGood && look}
      {stage.is === "checked" && !isFault(stage.found) && (
        <OutsideWitnesses desk={desk} checkpoint={stage.checkpoint} />
      )}
      {stage.is === "checked" && stage.earlier > 0 && (
        <p className="max-w-read text-small text-soft">{t("earlier", { count: stage.earlier })}</p>
      )}
      {!checking && (
        <div className="flex flex-wrap gap-3">
          <Button weight="secondary" onClick={() => void again()}>
            {t("again")}
          </Button>
          <Button weight="secondary" onClick={() => void anew()}>
            {t("anew")}
          </Button>
          {stage.is === "checked" && (
            <Button weight="secondary" onClick={() => saveFile(stage.file.name, stage.file)}>
              {t("save")}
            </Button>
          )}
          <a className="inline-flex min-h-12 items-center" href="/api/export/csv" download>
            {t("table")}
          </a>
          <Link className="inline-flex min-h-12 items-center" href="/audit/tokens" prefetch={false}>
            {t("tokens")}
          </Link>
        </div>
      )}
      {stage.is === "checked" && stage.figures && <Overview figures={stage.figures} />}
      <p className="max-w-read text-soft">
        {t.rich("says", {
          a: (text) => (
            <Link key="verify" href="/verify" prefetch={false}>
              {text}
            </Link>
          ),
        })}
      </p>
    </>
  );
}
