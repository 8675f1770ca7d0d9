"use client";

import { useTranslations } from "use-intl";
import { Photo } from "@/app/_ui/Photo";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import type { Candidate, CaseView } from "@/lib/client/case";
import type { Sealed } from "@/lib/client/caseFiles";
import { useOpenCase } from "./context";

/** The card sealed at enrolment beside what was sent today: only the first is to be trusted. */
export function Cards() {
  const t = useTranslations("request.cards");
  const { view, chosen } = useOpenCase();
  // Two frames stand beside each other as soon as one of them has a face in it.
  const framed = chosen !== null && [chosen.card, view.claim].some((what) => "open" in what && what.open.photo);
  return (
    <section aria-label={t("cardRequest")} className="grid content-start gap-4">
      <div className={`grid gap-4 ${chosen ? "grid-cols-2" : ""} [&>*]:min-w-0`}>
        {chosen && <CardSide candidate={chosen} facts={view.facts} framed={framed} />}
        <ClaimSide view={view} narrow={chosen !== null} framed={framed} />
      </div>
      {"open" in view.claim && view.claim.open.message && (
        <blockquote className="whitespace-pre-wrap border-line-strong border-l-2 pl-3">
          “{view.claim.open.message}”
        </blockquote>
      )}
    </section>
  );
}

type CardProps = {
  candidate: Candidate;
  facts: CaseView["facts"];
  /** Keeps the place of a photo even where there is none. */
  framed?: boolean;
};

export function CardSide({ candidate, facts, framed = false }: CardProps) {
  const t = useTranslations("request.cards");
  const { card, backup } = candidate;
  const fact = facts.find((one) => one.fact === "card" && one.backup === backup.id);
  return (
    <div className="grid content-start gap-2">
      <p className="text-small text-soft">{t("sealedCard")}</p>
      {"open" in card ? (
        <>
          {(card.open.photo || framed) && (
            <Picture jpeg={card.open.photo} alt={t("onTheCard", { displayName: card.open.displayName })} />
          )}
          <p className="font-strong">{card.open.displayName}</p>
          <div className="text-small">
            {fact ? (
              <Verified at={fact.at} checks={[t("fileBackupsSignedManifest"), t("manifestSignedBackupsOwn")]}>
                {t.rich("cardFrom", { time: () => <Time at={backup.createdAt} as="day" /> })}
              </Verified>
            ) : null}
            {card.open.birthDate && <p>{t("born", { birthDate: card.open.birthDate })}</p>}
            {card.open.contact && <p>{card.open.contact}</p>}
          </div>
        </>
      ) : (
        <Closed what={card} name="card" />
      )}
    </div>
  );
}

type ClaimProps = { view: CaseView; narrow: boolean; framed: boolean };

function ClaimSide({ view: { claim, state }, narrow, framed }: ClaimProps) {
  const t = useTranslations("request.cards");
  return (
    <div className="grid content-start gap-2">
      <p className="text-small text-soft">{narrow ? t("todaysRequest") : t("whatRequesterSent")}</p>
      {"open" in claim ? (
        <>
          {(claim.open.photo || framed) && (
            <Picture jpeg={claim.open.photo} alt={t("sentRequest", { displayName: claim.open.displayName })} />
          )}
          <p className="font-strong">{claim.open.displayName}</p>
          <div className="text-small">
            <p className="text-soft">
              {t.rich("sentAnybodyCanWrite", { time: () => <Time at={state.openedAt} as="ago" /> })}
            </p>
            {claim.open.contact && <p>{claim.open.contact}</p>}
          </div>
        </>
      ) : (
        <Closed what={claim} name="request’s letter" />
      )}
    </div>
  );
}

function Picture({ jpeg, alt }: { jpeg: Uint8Array<ArrayBuffer> | undefined; alt: string }) {
  return (
    <div className="flex aspect-square items-center justify-center overflow-hidden rounded-edge border border-line bg-sunk text-small text-soft">
      {jpeg ? <Photo jpeg={jpeg} alt={alt} /> : "no photo"}
    </div>
  );
}

function Closed({ what, name }: { what: Exclude<Sealed<unknown>, { open: unknown }>; name: string }) {
  const t = useTranslations("request.cards");
  return (
    <p className="text-soft">{what.closed === "gone" ? t("longerKept", { name }) : t("cantOpenedKeysWas", { name })}</p>
  );
}
