"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Time } from "@/app/_ui/Time";
import { type EstateStage, evidenceOf, moreIsLeft, stageOf } from "@/lib/client/estateCase";
import type { Estate, Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { Told } from "@/lib/client/told";
import { ToldView } from "../../../_components/ToldView";
import { Meetings } from "../../../recover/case/_components/Meetings";
import { OwnCode } from "../../../recover/case/_components/OwnCode";
import { Withdraw } from "../../../recover/case/_components/Withdraw";
import { Holders } from "./Holders";
import { Questions } from "./Questions";
import { TicketFile } from "./TicketFile";
import { useEstateName } from "./useEstateName";

type Props = {
  executor: Executor;
  estate: Estate;
  followed: FollowedCase;
  told: Told | null;
  onChanged: () => Promise<void>;
  onShared: () => Promise<void>;
};

/** What happens now, who does it, and what there is to do for the executor. */
export function Standing({ executor, estate, followed, told, onChanged, onShared }: Props) {
  const t = useTranslations("inherit.standing");
  const says = useTranslations("inherit.stage");
  const name = useEstateName(executor, followed);
  const { id, roster, code, meetings, expiresAt } = followed;
  const stage = stageOf(followed);
  const laid = evidenceOf(followed);
  const here = `/inherit/case?id=${id}`;
  const open = stage.stage === "toFill" || stage.stage === "checking";
  return (
    <Page
      place={roster.federation}
      back={{ href: "/inherit", label: t("back") }}
      title={name ? t("title", { name }) : t("request")}
      actions={
        stage.stage === "toFill" ? (
          <LinkButton href={`${here}&step=you`}>{t("fill")}</LinkButton>
        ) : stage.stage === "arrived" ? (
          <LinkButton href={`${here}&step=received`}>{t("receive")}</LinkButton>
        ) : undefined
      }
    >
      {told && <ToldView told={told} again={onChanged} />}
      <Stops followed={followed} />
      <section className="grid gap-3" aria-live="polite">
        <h2>{t("now")}</h2>
        <Now stage={stage} />
        {stage.stage === "arrived" && moreIsLeft(followed) && <p>{says("more")}</p>}
        {stage.stage === "refused" && <p className="text-small text-soft">{t("serverSays")}</p>}
      </section>
      {laid && (
        <section className="grid gap-3">
          <h2>{t("papers")}</h2>
          <p>
            {t.rich("laid", {
              version: laid.body.version,
              files: laid.body.files.length,
              time: () => <Time at={laid.body.signedAt} />,
            })}
          </p>
          {open && (
            <p>
              <Link href={`${here}&step=check`}>{t("change")}</Link>
            </p>
          )}
        </section>
      )}
      <Questions executor={executor} followed={followed} onChanged={onChanged} />
      {meeting.has(stage.stage) && (
        <section className="grid gap-3">
          <h2>{t(stage.stage === "checking" ? "meet" : "met")}</h2>
          {stage.stage === "checking" && <p>{t("meetSays")}</p>}
          <Fold title={t("showCode")}>
            <OwnCode code={code} />
          </Fold>
          <Meetings meetings={meetings} />
        </section>
      )}
      <div>
        <Fold title={t("joint")}>
          <Holders executor={executor} estate={estate} onShared={onShared} />
        </Fold>
        <Fold title={t("ticket")}>
          <TicketFile ticket={estate.ticket} federation={roster.federation} />
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

const meeting: ReadonlySet<EstateStage["stage"]> = new Set(["checking", "noticing", "waiting", "releasing"]);

/** What keeps the request from going on, and what that means for the executor. */
function Stops({ followed: { held, obstacles, ended } }: { followed: FollowedCase }) {
  const t = useTranslations("inherit.standing");
  const { owner, rivals } = obstacles;
  if (ended) return null;
  return (
    <>
      {held && (
        <Notice tone="wait" title={t("held")}>
          <p>{t("heldSays")}</p>
        </Notice>
      )}
      {owner && (
        <Notice tone="wait" title={t("ownerCame")}>
          <p>{t("ownerCameSays")}</p>
          {owner.until !== null && (
            <p>{t.rich("ownerCameUntil", { time: () => <Time at={owner.until as number} as="day" /> })}</p>
          )}
          <p className="text-small text-soft">{t("serverSays")}</p>
        </Notice>
      )}
      {rivals && (
        <Notice tone="wait" title={t("rivals")}>
          <p>{t(rivals === "open" ? "rivalsOpen" : "rivalsOther")}</p>
          <p className="text-small text-soft">{t("serverSays")}</p>
        </Notice>
      )}
    </>
  );
}

function Now({ stage }: { stage: EstateStage }) {
  const t = useTranslations("inherit.stage");
  switch (stage.stage) {
    case "checking":
      return <p>{t("checking", { verified: stage.verified, needed: stage.needed })}</p>;
    case "waiting":
      return stage.until === null ? (
        <p>{t("attesting")}</p>
      ) : (
        <p>{t.rich("waiting", { time: () => <Time at={stage.until as number} as="day" /> })}</p>
      );
    case "releasing":
      return <p>{t("releasing", { released: stage.released, needed: stage.needed })}</p>;
    case "arrived":
      return <p>{t("arrived", { stages: stage.stages })}</p>;
    default:
      return <p>{t(stage.stage)}</p>;
  }
}
