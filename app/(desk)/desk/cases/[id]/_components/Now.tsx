"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import { papersChanged } from "@/lib/client/place";
import { stagesOf } from "@/lib/domain/grants";
import { useOpenCase } from "./context";
import { FindCard } from "./FindCard";
import { Match } from "./Match";
import { NextStage } from "./NextStage";
import { OwnName } from "./OwnName";
import { PapersLack } from "./PapersLack";
import { Release } from "./Release";
import { Verify } from "./Verify";
import { Waiting } from "./Waiting";

/** The one thing that this guardian does now. */
export function Now({ after }: { after: () => void }) {
  const t = useTranslations("request.now");
  const heirs = useTranslations("heirsDesk.next");
  const { desk, place, person, view, chosen } = useOpenCase();
  const stages = chosen ? stagesOf(view.state.type, chosen.backup.manifest) : [];
  const later = view.estate !== null && chosen?.standing?.stage !== stages[0];
  switch (place.do) {
    case "nothing":
      return place.because === "recused" ? (
        <Notice title={t("recused")}>
          <p>{t("recusedNext")}</p>
        </Notice>
      ) : null;
    case "match":
      return (
        <Section title={view.estate ? t("matchHeirs") : t("match", { person })}>
          {view.estate ? <FindCard /> : <Match />}
        </Section>
      );
    case "papers":
      return (
        <Section title={t("papers")}>
          <OwnName candidate={chosen} />
          <PapersLack place={place} />
        </Section>
      );
    case "next":
      return (
        <Section title={t("next")}>
          <OwnName candidate={chosen} />
          <NextStage place={place} />
        </Section>
      );
    case "verify":
      return (
        <Section title={t("verify")}>
          <OwnName candidate={chosen} />
          {place.denied && (
            <Notice>
              <p>{t("denied")}</p>
            </Notice>
          )}
          {papersChanged(view.state, desk.me) && (
            <Notice tone="wait">
              <p>{t("papersChanged")}</p>
            </Notice>
          )}
          {later && (
            <Notice title={heirs("title")}>
              <p>{heirs("first")}</p>
            </Notice>
          )}
          <Verify after={after} />
        </Section>
      );
    case "release":
      return (
        <Section title={t("verify")}>
          <OwnName candidate={chosen} />
          <Release place={place} />
        </Section>
      );
    case "wait":
    case "done":
      return (
        <Section title={t(place.do)}>
          <Waiting place={place} />
        </Section>
      );
  }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="now" className="grid gap-4">
      <h2 id="now">{title}</h2>
      {children}
    </section>
  );
}
