"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { useWay } from "../../_components/useWay";
import { Withdraw } from "./Withdraw";

type Props = { place: string; followed: FollowedCase; onChanged: () => Promise<void> };

/** Every try of a name was spent: this request opens nothing any more, and another one gives new tries. */
export function UsedUp({ place, followed, onChanged }: Props) {
  const t = useTranslations("recover.open");
  const steps = useWay(4);
  return (
    <Page
      place={place}
      above={<Steps {...steps} />}
      title={t("usedUp")}
      actions={<LinkButton href={`/recover/new?corrects=${followed.id}`}>{t("newRequest")}</LinkButton>}
    >
      <p>{t("usedUpSays")}</p>
      <div>
        <Withdraw followed={followed} onChanged={onChanged} />
      </div>
    </Page>
  );
}
