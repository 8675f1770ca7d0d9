"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import { Told } from "@/app/_words/Told";
import { preferRequest } from "@/lib/client/acts";
import { executorOf } from "@/lib/client/estateFiles";
import { preferredBy, type Rival, readRivals } from "@/lib/client/rivalClaims";
import { type Told as TellOf, toldOf } from "@/lib/client/told";
import { useOpenCase } from "./context";

/** Several requests for one backup, side by side, and the choice between them. */
export function Rivals() {
  const t = useTranslations("heirsDesk.rivals");
  const { desk, view, chosen, may, place } = useOpenCase();
  const [rivals, setRivals] = useState<Rival[]>([]);
  const [told, setTold] = useState<TellOf | null>(null);
  const count = chosen?.standing?.rivalRequests.length ?? 0;
  useEffect(() => {
    if (!chosen || count === 0) return;
    let here = true;
    readRivals(desk, view, chosen).then(
      (read) => here && setRivals(read),
      (error: unknown) => here && setTold(toldOf(error)),
    );
    return () => {
      here = false;
    };
  }, [desk, view, chosen, count]);
  // Nothing is left to be chosen on a request that is over.
  const over = place.do === "nothing" && place.because === "ended";
  if (!chosen?.standing || count === 0 || chosen.standing.vetoed || over) return null;
  const { standing, backup } = chosen;
  const mine = preferredBy(view, chosen, desk.me);
  const executor = view.estate && executorOf(view.estate);
  const own: Rival = {
    id: view.id,
    openedAt: view.state.openedAt,
    preferred: standing.preferred,
    claim: view.claim,
    executor,
  };
  return (
    <section aria-labelledby="rivals" className="grid gap-4">
      <h2 id="rivals">{t("title")}</h2>
      <Notice tone={standing.rivalled ? "wait" : "info"}>
        <p>{standing.rivalled ? t("says", { needed: standing.needed }) : t("settled")}</p>
      </Notice>
      <Told told={told} />
      <ul className="grid gap-4 sm:grid-cols-2">
        <OneOf rival={own} here mine={mine === view.id} />
        {rivals.map((rival) => (
          <OneOf key={rival.id} rival={rival} mine={mine === rival.id} />
        ))}
      </ul>
      {may && mine !== view.id && <Prefer backup={backup.id} />}
    </section>
  );
}

function OneOf({ rival, here = false, mine }: { rival: Rival; here?: boolean; mine: boolean }) {
  const t = useTranslations("heirsDesk.rivals");
  const { claim, openedAt, preferred, id, executor } = rival;
  return (
    <li className="grid content-start gap-2 rounded-edge border border-line bg-surface p-4 break-words">
      <p className="text-small text-soft">{t(here ? "this" : "other")}</p>
      {"open" in claim ? (
        <>
          <p className="font-strong">{executor ?? t("noPapers")}</p>
          {claim.open.message && <p className="whitespace-pre-wrap">{claim.open.message}</p>}
        </>
      ) : (
        <p className="text-soft">{t("unread")}</p>
      )}
      <p className="text-small text-soft">{t.rich("from", { time: () => <Time at={openedAt} as="ago" /> })}</p>
      <p className="text-small">{t("preferred", { count: preferred })}</p>
      {mine && <p className="font-strong text-small">{t("mine")}</p>}
      {!here && (
        <div>
          <LinkButton weight="secondary" href={`/desk/cases/${id}`}>
            {t("look")}
          </LinkButton>
        </div>
      )}
    </li>
  );
}

function Prefer({ backup }: { backup: string }) {
  const t = useTranslations("heirsDesk.rivals");
  const signing = useTranslations("request.confirm");
  const { desk, view, ask, asking } = useOpenCase();
  const prefer = () =>
    ask((now) => {
      const still = now.candidates.find((candidate) => candidate.backup.id === backup);
      if (!still || preferredBy(now, still, desk.me) === now.id) return null;
      return {
        asked: { title: t("ask"), says: [t("sign")], act: t("act") },
        busy: signing("signing"),
        sign: () => preferRequest(desk, view.id, backup),
        done: t("done"),
      };
    });
  return (
    <div>
      <Button weight="secondary" busy={asking} onClick={prefer}>
        {t("prefer")}
      </Button>
    </div>
  );
}
