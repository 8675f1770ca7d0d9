"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import type { Account } from "@/lib/client/account";
import { notFoundedYet, ownSeat } from "@/lib/client/setup";
import type { Opened } from "@/lib/client/signIn";
import { toldOf } from "@/lib/client/told";
import { useSetup } from "@/lib/client/useSetup";
import { DoneStep } from "./DoneStep";
import { FiguresStep } from "./FiguresStep";
import { FoundingStep } from "./FoundingStep";
import { GatheringStep } from "./GatheringStep";
import { KitStep } from "./KitStep";
import { SignedStep } from "./SignedStep";
import { WordsStep } from "./WordsStep";

type Props = { account: Account; opened: Opened; fault: unknown };

/** The step at which things stand, for whoever is signed in; it changes by itself when others act. */
export function SetupStages({ account, opened, fault }: Props) {
  const t = useTranslations("setup.setupStages");
  const { setup, told, again } = useSetup();
  const [changing, setChanging] = useState(false);
  const me = setup && ownSeat(setup);
  const founded = setup?.stage === "kits" || setup?.stage === "open";

  // The desk could not be opened before the founding document stood in the log.
  const waits = founded && notFoundedYet(opened.keyring, fault);
  useEffect(() => {
    if (waits) void account.reopenDesk();
  }, [waits, account]);

  if (!setup || !me) {
    return <Page title={t("title")}>{told ? <Told told={told} /> : <Skeleton label={t("looking")} />}</Page>;
  }
  if (fault && !notFoundedYet(opened.keyring, fault)) {
    return (
      <Page place={setup.draft?.federation} title={t("stopped")}>
        <Told told={toldOf(fault)} />
        <div>
          <Button weight="secondary" onClick={() => void account.reopenDesk()}>
            {t("tryAgain")}
          </Button>
        </div>
      </Page>
    );
  }
  const shared = { setup, me, told, again };
  const { stage, convener, draft } = setup;
  if (stage === "draft" || (stage === "signing" && changing)) {
    if (!convener) return <WordsStep {...shared} opened={opened} />;
    if (!draft || changing) return <FiguresStep {...shared} onDone={() => setChanging(false)} />;
    return <GatheringStep {...shared} onChange={() => setChanging(true)} />;
  }
  if (stage === "signing") {
    const change = convener ? () => setChanging(true) : undefined;
    return me.signed ? (
      <SignedStep {...shared} onChange={change} />
    ) : (
      <FoundingStep {...shared} account={account} opened={opened} onChange={change} />
    );
  }
  if (!me.kitChecked) return <KitStep {...shared} account={account} opened={opened} />;
  return <DoneStep {...shared} />;
}
