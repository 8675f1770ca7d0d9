"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Stop } from "@/app/_ui/Stop";
import { useAct } from "@/lib/client/useAct";
import { listOf } from "@/lib/words/list";
import { checkCode } from "../../_components/checkCode";
import { FederationFacts } from "../../_components/FederationFacts";
import { HowItWorks } from "../../_components/HowItWorks";
import { ToldView } from "../../_components/ToldView";
import { useLoaded } from "../../_components/useLoaded";
import { b } from "./bold";
import { useWay } from "./useWay";

/** Step 1: the federation checked, and what the person will need. */
export function Needed({ fragment }: { fragment: string }) {
  const t = useTranslations("recover.needed");
  const title = useTranslations("recover")("title");
  const locale = useLocale();
  const steps = useWay(1);
  const router = useRouter();
  const act = useAct();
  const { value, told, again } = useLoaded(useCallback(() => checkCode(fragment), [fragment]));

  const begin = () =>
    act.run(t("oneMoment"), async () => {
      const [{ thisDevice }, { keepScanned }] = await Promise.all([
        import("@/lib/client/device"),
        import("@/lib/client/scanned"),
      ]);
      if (value && "federation" in value) await keepScanned(await thisDevice(), "recover", value.fragment);
      router.push("/recover/new");
    });

  if (told || !value) {
    return (
      <Page title={title}>
        {told ? <ToldView told={told} again={again} /> : <Skeleton label={t("checking")} lines={5} />}
      </Page>
    );
  }
  if ("unread" in value) {
    return (
      <Page title={title}>
        <Stop title={t("unread")} instruction={t("scanAgain")} />
      </Page>
    );
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
