"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { Told } from "@/lib/client/told";
import { ToldView } from "../../../_components/ToldView";
import type { CaseHere } from "../../_components/load";
import { useWay } from "../../_components/useWay";
import { Forget } from "./Forget";
import { Meetings } from "./Meetings";
import { OwnCode } from "./OwnCode";
import { Withdraw } from "./Withdraw";

type Props = {
  here: CaseHere;
  followed: FollowedCase;
  /** No connection, or too much asked: what is shown is from before. */
  told: Told | null;
  at: number;
  onChanged: () => Promise<void>;
};

/** Step 3: the code to show, and whom to show it to. */
export function Meet({ here, followed, told, at, onChanged }: Props) {
  const t = useTranslations("recover.meet");
  const steps = useWay(3);
  const { code, verified, needed, held, waits, progress, expiresAt, meetings, id } = followed;
  // While a wait runs nobody is to be met: the code is there for a guardian who wants to see it once more.
  const step = waits && progress.step !== "checking" ? progress.step : null;
  return (
    <Page
      place={here.federation.current.roster.federation}
      above={<Steps {...steps} />}
      title={t(step ? "titleMet" : "title")}
    >
      {told && <ToldView told={told} again={onChanged} />}
      {held && (
        <Notice tone="wait" title={t("held")}>
          <p>{t("heldSays", { needed })}</p>
        </Notice>
      )}
      {step && (
        <Notice title={t(`progress.${step}`)}>
          {step === "waiting" && progress.until !== null && (
            <p>{t.rich("waitEnds", { time: () => <Time at={progress.until as number} /> })}</p>
          )}
          <p>{t("waitSays")}</p>
        </Notice>
      )}
      {step ? (
        <Fold title={t("codeAgain")}>
          <OwnCode code={code} />
        </Fold>
      ) : (
        <>
          <OwnCode code={code} />
          <p>{t("next")}</p>
        </>
      )}
      <section className="grid gap-3">
        <h2 aria-live="polite">
          {verified === 0 ? (
            t("nobody", { needed })
          ) : (
            <Verified at={at} checks={[t("checked"), t("checkedWho")]}>
              {t("met", { verified, needed })}
            </Verified>
          )}
        </h2>
        <Meetings meetings={meetings} />
        <p>{t.rich("leave", { ticket: (text) => <Link href={`/recover/case?id=${id}&step=ticket`}>{text}</Link> })}</p>
      </section>
      <div className="print:hidden">
        <Fold title={t("noCard")}>
          <div className="grid justify-items-start gap-3">
            <p>{t("noCardSays")}</p>
            <LinkButton href={`/recover/new?corrects=${id}`} weight="secondary">
              {t("correct")}
            </LinkButton>
          </div>
        </Fold>
        <Fold title={t("borrowed")}>
          <div className="grid justify-items-start gap-3">
            <p>{t("borrowedSays")}</p>
            <Forget id={id} alive />
          </div>
        </Fold>
        <Fold title={t("takeBack")}>
          <div className="grid justify-items-start gap-3">
            <p>{t.rich("endsAt", { time: () => <Time at={expiresAt} as="day" /> })}</p>
            <Withdraw followed={followed} onChanged={onChanged} />
          </div>
        </Fold>
      </div>
    </Page>
  );
}
