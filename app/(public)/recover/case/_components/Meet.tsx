"use client";

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
import { OffPaper } from "../../../_components/OffPaper";
import { ToldView } from "../../../_components/ToldView";
import type { CaseHere } from "../../_components/load";
import { way } from "../../_components/way";
import { Meetings } from "./Meetings";
import { OwnCode } from "./OwnCode";
import { TicketPaper } from "./TicketPaper";
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
  const { code, verified, needed, held, expiresAt, meetings, id } = followed;
  return (
    <Page
      place={here.federation.current.roster.federation}
      above={
        <OffPaper>
          <Steps {...way(3)} />
        </OffPaper>
      }
      title={<OffPaper>{t("showGuardianFaceFace")}</OffPaper>}
    >
      {told && <ToldView told={told} again={onChanged} />}
      <OwnCode code={code} />
      {held && (
        <Notice tone="wait" title={t("guardianPutRequestHold")}>
          <p>{t("nothingCanHandedOver", { needed })}</p>
        </Notice>
      )}
      <section className="grid gap-3 print:hidden">
        <h2 aria-live="polite">
          {verified === 0 ? (
            t("guardianMetYetTakes", { needed })
          ) : (
            <Verified at={at} checks={[t("eachTheseGuardiansSigned"), t("guardiansFederationCodeNamed")]}>
              {t("guardiansMet", { verified, needed })}
            </Verified>
          )}
        </h2>
        <Meetings meetings={meetings} />
        <p>{t("canClosePageTicket")}</p>
      </section>
      <div className="print:hidden">
        <Fold title={t("guardianSaysCardFits")}>
          <div className="grid justify-items-start gap-3">
            <p>{t("thenNameWasPerhaps")}</p>
            <LinkButton href={`/recover/new?corrects=${id}`} weight="secondary">
              {t("correctName")}
            </LinkButton>
          </div>
        </Fold>
      </div>
      <Fold title={t("saveTicketOnceMore")}>
        <TicketPaper here={here} />
      </Fold>
      <div className="print:hidden">
        <Fold title={t("takeRequestBack")}>
          <div className="grid justify-items-start gap-3">
            <p>{t.rich("endsItselfIfFinished", { time: () => <Time at={expiresAt} as="day" /> })}</p>
            <Withdraw followed={followed} onChanged={onChanged} />
          </div>
        </Fold>
      </div>
    </Page>
  );
}
