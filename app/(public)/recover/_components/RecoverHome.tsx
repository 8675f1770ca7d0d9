"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { List } from "@/app/_ui/List";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Time } from "@/app/_ui/Time";
import { useLoaded } from "@/lib/client/useLoaded";
import { GuardianCode } from "../../_components/GuardianCode";
import { HowItWorks } from "../../_components/HowItWorks";
import { ToldView } from "../../_components/ToldView";
import { b } from "./bold";
import { FromSheet } from "./FromSheet";
import { FromTicket } from "./FromTicket";
import { loadHome } from "./load";

/** Opened by hand: requests of this browser, a ticket, a sheet, or a federation that this browser knows. */
export function RecoverHome() {
  const t = useTranslations("recover.home");
  const title = useTranslations("recover")("title");
  const request = useTranslations("recover")("request");
  const { value, told, again } = useLoaded(useCallback(loadHome, []));
  return (
    <Page title={title}>
      <p className="text-lead">{t("lead")}</p>
      {told && <ToldView told={told} again={again} />}
      {!value && !told && <Skeleton label={t("looking")} />}
      {value && value.cases.length > 0 && (
        <section className="grid gap-3">
          <h2>{t("goOn")}</h2>
          <List
            label={t("list")}
            items={value.cases.map(({ id, openedAt, unsent }) => ({
              key: id,
              href: `/recover/case?id=${id}`,
              title: unsent ? t("unsent") : request,
              details: [<Time key="opened" at={openedAt} />],
              waits: unsent,
            }))}
          />
        </section>
      )}
      {value && (
        <section className="grid gap-3">
          <h2>{t("begin")}</h2>
          <p>{t.rich("askForCode", { b })}</p>
          <GuardianCode purpose="recover" />
          {value.federations.map(({ name, fragment }) => (
            <div key={fragment} className="grid justify-items-start gap-1">
              <Button
                weight="secondary"
                onClick={() => {
                  window.location.hash = fragment;
                }}
              >
                {t("beginAt", { name })}
              </Button>
              <p className="text-small text-soft">{t("known")}</p>
            </div>
          ))}
          <div>
            <Fold title={t("haveTicket")}>
              <FromTicket />
            </Fold>
            <Fold title={t("haveSheet")}>
              <FromSheet />
            </Fold>
          </div>
        </section>
      )}
      <HowItWorks />
    </Page>
  );
}
