"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Stop } from "@/app/_ui/Stop";
import { FederationFacts } from "../../_components/FederationFacts";
import { GuardianCode } from "../../_components/GuardianCode";
import { ToldView } from "../../_components/ToldView";
import { useCheckedCode } from "../../_components/useCheckedCode";

/** The federation held against the code that was scanned, before anything personal is asked. */
export function Checked({ fragment }: { fragment: string }) {
  const t = useTranslations("join.checked");
  const title = useTranslations("join.join")("title");
  const way = { for: "join", to: "/backup/new", busy: t("oneMoment") } as const;
  const { value, told, again, act, begin } = useCheckedCode(fragment, way);

  if (told) {
    return (
      <Page title={title}>
        <ToldView told={told} again={again} />
      </Page>
    );
  }
  if (!value) {
    return (
      <Page title={t("checkingGuardiansCode")}>
        <p>{t("browserHoldsWhatServer")}</p>
        <Skeleton label={t("checking")} lines={5} />
      </Page>
    );
  }
  if ("unread" in value) {
    return (
      <Page title={title}>
        <Stop title={t("wholeGuardiansCode")} instruction={t("scanCodeOnceMore")} />
        <GuardianCode purpose="join" />
      </Page>
    );
  }
  const { federation, fragment: code } = value;
  const ready = federation.open && code.token !== undefined;
  return (
    <Page
      place={federation.current.roster.federation}
      title={t("rightFederation")}
      actions={
        ready && (
          <Button busy={act.busy} onClick={begin}>
            {t("beginBackup")}
          </Button>
        )
      }
    >
      {act.told && <ToldView told={act.told} />}
      {!federation.open && (
        <Notice tone="wait" title={t("federationOpenYet")}>
          <p>{t("guardiansKitStillChecked")}</p>
        </Notice>
      )}
      {federation.open && code.token === undefined && (
        <Notice tone="wait" title={t("codeShowsWhichFederation")}>
          <p>{t("askGuardianJoinCode")}</p>
        </Notice>
      )}
      {federation.open && code.token === undefined && <GuardianCode purpose="join" />}
      {ready && (
        <>
          <p>{t("chooseNameMakeCard")}</p>
          <p>{t("haveReady")}</p>
        </>
      )}
      <FederationFacts federation={federation} words={value.words} at={value.at} />
    </Page>
  );
}
