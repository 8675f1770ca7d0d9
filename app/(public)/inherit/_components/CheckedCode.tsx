"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Page } from "@/app/_ui/Page";
import { CodeOnItsWay } from "../../_components/CodeOnItsWay";
import { FederationFacts } from "../../_components/FederationFacts";
import { ToldView } from "../../_components/ToldView";
import { useCheckedCode } from "../../_components/useCheckedCode";

/** What a request takes, and the federation that the scanned code names, checked by this browser. */
export function CheckedCode({ fragment }: { fragment: string }) {
  const t = useTranslations("inherit.needed");
  const title = useTranslations("inherit")("title");
  const way = { for: "inherit", to: "/inherit/new", busy: t("oneMoment") } as const;
  const { value, told, again, act, begin } = useCheckedCode(fragment, way);

  if (told || !value || "unread" in value) {
    const unread = value && "unread" in value ? { title: t("unread"), instruction: t("scanAgain") } : null;
    return <CodeOnItsWay title={title} checking={t("checking")} told={told} again={again} unread={unread} />;
  }
  const { roster } = value.federation.current;
  const { wait } = roster.policy.inheritance;
  return (
    <Page
      place={roster.federation}
      title={t("title")}
      actions={
        <Button busy={act.busy} onClick={begin}>
          {t("begin")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <p>{t("lead")}</p>
      <ul className="grid list-disc gap-3 ps-5">
        <li>{t("death")}</li>
        <li>{t("authority")}</li>
        <li>{t("identity")}</li>
        <li>{t("account")}</li>
      </ul>
      <p>{t("howLong", { guardians: roster.threshold, days: Math.ceil(wait / 86_400_000) })}</p>
      <Fold title={t("federation", { federation: roster.federation })}>
        <div className="grid gap-4">
          <FederationFacts federation={value.federation} words={value.words} at={value.at} />
        </div>
      </Fold>
    </Page>
  );
}
