"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { useAccount } from "@/lib/client/useAccount";
import { SecureOnly } from "../../_components/SecureOnly";
import { useFragment } from "../../_components/useFragment";
import { AccountStep } from "./AccountStep";
import { NoLink } from "./NoLink";
import { OtherAccount } from "./OtherAccount";
import { SetupStages } from "./SetupStages";
import type { SetupRole } from "./steps";
import { UnlockStep } from "./UnlockStep";

/** From the link to the open federation. Whoever comes back is led to the step at which things stand. */
export function SetupFlow({ as: role }: { as: SetupRole }) {
  const t = useTranslations("setup.setupFlow");
  const { account, view, told, again } = useAccount();
  const token = useFragment();

  if (told) {
    return (
      <Page title={t("title")}>
        <Told told={told} />
        <div>
          <Button weight="secondary" onClick={again}>
            {t("tryAgain")}
          </Button>
        </div>
      </Page>
    );
  }
  if (!account || token === null || view.state === "unknown") {
    return (
      <Page title={t("title")}>
        <SecureOnly>
          <Skeleton label={t("looking")} />
        </SecureOnly>
      </Page>
    );
  }
  if (view.state === "out") {
    return token ? <AccountStep role={role} token={token} account={account} /> : <NoLink role={role} />;
  }
  if (token) return <OtherAccount account={account} who={view.state === "locked" ? view.who : view.opened.who} />;
  if (view.state === "locked") return <UnlockStep account={account} who={view.who} />;
  return <SetupStages account={account} opened={view.opened} fault={view.fault} />;
}
