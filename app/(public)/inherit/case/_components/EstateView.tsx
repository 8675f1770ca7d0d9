"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { dossierSteps } from "@/lib/client/dossierDraft";
import type { Estate, Executor } from "@/lib/client/estates";
import { ToldView } from "../../../_components/ToldView";
import { useSteps } from "../../../_components/useSteps";
import { useFollowed } from "../../../recover/case/_components/useFollowed";
import { room } from "../../_components/load";
import { DossierWay } from "./DossierWay";
import { Over } from "./Over";
import { Receiving } from "./Receiving";
import { Standing } from "./Standing";

const steps = ["request", ...dossierSteps, "received"] as const;

type Props = { executor: Executor; estate: Estate; onShared: () => Promise<void> };

/** A request of heirs: where it stands, its papers page by page, what has arrived, or how it ended. */
export function EstateView({ executor, estate, onShared }: Props) {
  const t = useTranslations("inherit.case");
  const { ticket } = estate;
  const follow = useCallback(
    async () => (await room()).followTicket(executor.device, ticket),
    [executor.device, ticket],
  );
  const { followed, told, again } = useFollowed(follow);
  const { at, go, onClickCapture } = useSteps<(typeof steps)[number]>(steps);

  if (!followed || told?.evidence) {
    return (
      <Page title={t("request")} back={{ href: "/inherit", label: t("back") }}>
        {told ? <ToldView told={told} again={again} /> : <Skeleton label={t("looking")} lines={6} />}
      </Page>
    );
  }
  if (followed.ended && at !== "received") return <Over executor={executor} followed={followed} />;
  if (at === "received" && followed.agreements.length > 0) {
    return (
      <div onClickCapture={onClickCapture}>
        <Receiving executor={executor} followed={followed} onChanged={again} />
      </div>
    );
  }
  return (
    <div onClickCapture={onClickCapture}>
      {at === "request" || at === "received" ? (
        <Standing
          executor={executor}
          estate={estate}
          followed={followed}
          told={told}
          onChanged={again}
          onShared={onShared}
        />
      ) : (
        <DossierWay executor={executor} followed={followed} at={at} go={go} onChanged={again} />
      )}
    </div>
  );
}
