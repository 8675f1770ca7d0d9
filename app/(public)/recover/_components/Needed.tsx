"use client";

import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { listOf } from "@/lib/words/list";
import { CodeOnItsWay } from "../../_components/CodeOnItsWay";
import { FederationFacts } from "../../_components/FederationFacts";
import { HowItWorks } from "../../_components/HowItWorks";
import { ToldView } from "../../_components/ToldView";
import { useCheckedCode } from "../../_components/useCheckedCode";
import { b } from "./bold";
import { useWay } from "./useWay";

/** Step 1: the federation checked, and what the person will need. */
export function Needed({ fragment }: { fragment: string }) {
  const t = useTranslations("recover.needed");
  const title = useTranslations("recover")("title");
  const locale = useLocale();
  const steps = useWay(1);
  const way = { for: "recover", to: "/recover/new", busy: t("oneMoment") } as const;
  const { value, told, again, act, begin } = useCheckedCode(fragment, way);

  if (told || !value || "unread" in value) {
    const unread = value && "unread" in value ? { title: t("unread"), instruction: t("scanAgain") } : null;
    return <CodeOnItsWay title={title} checking={t("checking")} told={told} again={again} unread={unread} />;
  }
  const { roster } = value.federation.current;
  const names = listOf(
    locale,
    roster.guardians.map(({ name }) => name),
  );
  return (
    <Page
      place={roster.federation}
      above={<Steps {...steps} />}
      title={t("title")}
      actions={
        <Button busy={act.busy} onClick={begin}>
          {t("begin")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <ul className="grid list-disc gap-3 ps-5">
        <li>{t.rich("name", { b })}</li>
        <li>{t.rich("guardians", { threshold: roster.threshold, names, b })}</li>
        <li>{t.rich("ticket", { b })}</li>
      </ul>
      <p>{t("howLong", { threshold: roster.threshold })}</p>
      <HowItWorks />
      <Fold title={t("federation", { federation: roster.federation })}>
        <div className="grid gap-4">
          <FederationFacts federation={value.federation} words={value.words} at={value.at} />
        </div>
      </Fold>
    </Page>
  );
}
