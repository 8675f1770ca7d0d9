"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Stop } from "@/app/_ui/Stop";
import { useAct } from "@/lib/client/useAct";
import { checkCode } from "../../_components/checkCode";
import { FederationFacts } from "../../_components/FederationFacts";
import { ToldView } from "../../_components/ToldView";
import { useLoaded } from "../../_components/useLoaded";
import { way } from "./way";

/** Step 1: the federation checked, and what the person will need. */
export function Needed({ fragment }: { fragment: string }) {
  const t = useTranslations("recover.needed");
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
      <Page title={t("gettingWordsBack")}>
        {told ? <ToldView told={told} again={again} /> : <Skeleton label={t("checkingFederation")} lines={5} />}
      </Page>
    );
  }
  if ("unread" in value) {
    return (
      <Page title={t("gettingWordsBack")}>
        <Stop title={t("wholeCode")} instruction={t("scanOnceMoreStraight")} />
      </Page>
    );
  }
  const { roster } = value.federation.current;
  return (
    <Page
      place={roster.federation}
      above={<Steps {...way(1)} />}
      title={t("whatNeed")}
      actions={
        <Button busy={act.busy} onClick={begin}>
          {t("begin")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <ul className="grid list-disc gap-3 pl-5">
        <li>{t.rich("nameGaveWhenMade", { strong: (text) => <strong>{text}</strong> })}</li>
        <li>
          <strong>{t("guardians", { threshold: roster.threshold })}</strong> who meet you in person, one after the other
          or together: {roster.guardians.map(({ name }) => name).join(", ")} are those you can ask.
        </li>
        <li>{t.rich("safePlaceTicketSmall", { strong: (text) => <strong>{text}</strong> })}</li>
      </ul>
      <p>{t("doneWhenLastMet", { threshold: roster.threshold })}</p>
      <Fold title={t("federationCheckedBrowser", { federation: roster.federation })}>
        <div className="grid gap-4">
          <FederationFacts federation={value.federation} words={value.words} at={value.at} />
        </div>
      </Fold>
    </Page>
  );
}
