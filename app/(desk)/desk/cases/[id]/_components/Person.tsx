"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { day } from "@/app/_ui/clock";
import { Photo } from "@/app/_ui/Photo";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import type { Candidate, CaseView } from "@/lib/client/case";
import { executorOf } from "@/lib/client/estateFiles";
import { useOpenCase } from "./context";

/** The card sealed at enrolment beside what was sent today: only the first is to be trusted. */
export function Person() {
  const t = useTranslations("request.person");
  const { view, chosen } = useOpenCase();
  const [large, setLarge] = useState(false);
  // Two frames stand beside each other as soon as one of them has a face in it.
  const framed =
    chosen !== null && !view.estate && [chosen.card, view.claim].some((what) => "open" in what && what.open.photo);
  const enlarge = { large, toggle: () => setLarge(!large) };
  return (
    <section aria-label={t("label")} className="grid max-w-xl content-start gap-4">
      <div className={`grid gap-4 [&>*]:min-w-0 ${chosen && !large ? "grid-cols-2" : "grid-cols-1"}`}>
        {chosen && <CardSide candidate={chosen} facts={view.facts} framed={framed} enlarge={enlarge} />}
        <ClaimSide view={view} beside={chosen !== null} framed={framed} enlarge={enlarge} />
      </div>
      {"open" in view.claim && view.claim.open.message && (
        <blockquote className="whitespace-pre-wrap border-line-strong border-s-2 ps-3">
          {t("quote", { message: view.claim.open.message })}
        </blockquote>
      )}
    </section>
  );
}

/** Both faces grow together: they are there to be compared. */
type Enlarge = { large: boolean; toggle: () => void };

type CardProps = {
  candidate: Candidate;
  facts: CaseView["facts"];
  /** Keeps the place of a photo even where there is none. */
  framed?: boolean;
  enlarge?: Enlarge;
};

export function CardSide({ candidate: { card, backup }, facts, framed = false, enlarge }: CardProps) {
  const t = useTranslations("request.person");
  const locale = useLocale();
  const { view } = useOpenCase();
  const fact = facts.find((one) => one.fact === "card" && one.backup === backup.id);
  return (
    <div className="grid content-start gap-2">
      <p className="text-small text-soft">{t("sealed")}</p>
      {"open" in card ? (
        <>
          {(card.open.photo || framed) && (
            <Picture jpeg={card.open.photo} alt={t("onCard", { name: card.open.displayName })} enlarge={enlarge} />
          )}
          <p className="font-strong">{card.open.displayName}</p>
          {!card.open.photo && <p className="text-small">{t("cardNoPhoto")}</p>}
          <div className="text-small">
            {fact && (
              <Verified
                at={fact.at}
                checks={[t("fileNamed"), t(view.estate ? "manifestSignedHeirs" : "manifestSigned")]}
              >
                {t.rich("cardFrom", { time: () => <Time at={backup.createdAt} as="day" /> })}
              </Verified>
            )}
            {card.open.birthDate && <p>{t("born", { date: day(Date.parse(card.open.birthDate), locale, "UTC") })}</p>}
            {card.open.contact && <p>{card.open.contact}</p>}
          </div>
        </>
      ) : (
        <p className="text-soft">{t(card.closed === "gone" ? "cardGone" : "cardClosed")}</p>
      )}
    </div>
  );
}

type ClaimProps = { view: CaseView; beside: boolean; framed: boolean; enlarge: Enlarge };

function ClaimSide({ view: { claim, state, estate }, beside, framed, enlarge }: ClaimProps) {
  const t = useTranslations("request.person");
  const executor = estate && executorOf(estate);
  return (
    <div className="grid content-start gap-2">
      <p className="text-small text-soft">{t(beside && !estate ? "today" : "sent")}</p>
      {"open" in claim ? (
        <>
          {(claim.open.photo || (framed && !estate)) && (
            <Picture jpeg={claim.open.photo} alt={t("inClaim", { name: claim.open.displayName })} enlarge={enlarge} />
          )}
          <p className="font-strong">
            {estate ? t("estate", { name: claim.open.displayName }) : claim.open.displayName}
          </p>
          <div className="text-small">
            {executor && <p>{t("asks", { executor })}</p>}
            <p className="text-soft">{t.rich("sentAt", { time: () => <Time at={state.openedAt} as="ago" /> })}</p>
            {claim.open.contact && <p>{claim.open.contact}</p>}
          </div>
        </>
      ) : (
        <p className="text-soft">{t(claim.closed === "gone" ? "claimGone" : "claimClosed")}</p>
      )}
    </div>
  );
}

type PictureProps = { jpeg: Uint8Array<ArrayBuffer> | undefined; alt: string; enlarge: Enlarge | undefined };

function Picture({ jpeg, alt, enlarge }: PictureProps) {
  const t = useTranslations("request.person");
  const edge = "overflow-hidden rounded-edge border border-line bg-sunk";
  if (!jpeg) {
    return (
      <div className={`${edge} flex aspect-square items-center justify-center text-small text-soft`}>
        {t("noPhoto")}
      </div>
    );
  }
  if (!enlarge) {
    return (
      <div className={`${edge} aspect-square`}>
        <Photo jpeg={jpeg} alt={alt} />
      </div>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={enlarge.large}
      title={t(enlarge.large ? "smaller" : "larger")}
      onClick={enlarge.toggle}
      className={`${edge} ${enlarge.large ? "cursor-zoom-out" : "aspect-square cursor-zoom-in"}`}
    >
      <Photo jpeg={jpeg} alt={alt} fit={enlarge.large ? "whole" : "cover"} />
    </button>
  );
}
