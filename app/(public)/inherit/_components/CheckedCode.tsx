"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Stop } from "@/app/_ui/Stop";
import { useAct } from "@/lib/client/useAct";
import { checkCode } from "../../_components/checkCode";
import { FederationFacts } from "../../_components/FederationFacts";
import { ToldView } from "../../_components/ToldView";
import { useLoaded } from "../../_components/useLoaded";

/** What a request takes, and the federation that the scanned code names, checked by this browser. */
export function CheckedCode({ fragment }: { fragment: string }) {
  const t = useTranslations("inherit.needed");
  const title = useTranslations("inherit")("title");
  const router = useRouter();
  const act = useAct();
  const { value, told, again } = useLoaded(useCallback(() => checkCode(fragment), [fragment]));

  const begin = () =>
    act.run(t("oneMoment"), async () => {
      const [{ thisDevice }, { keepScanned }] = await Promise.all([
        import("@/lib/client/device"),
        import("@/lib/client/scanned"),
      ]);
      if (value && "federation" in value) await keepScanned(await thisDevice(), "inherit", value.fragment);
      router.push("/inherit/new");
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
