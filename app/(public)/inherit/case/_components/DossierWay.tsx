"use client";

import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import {
  type DossierDraft,
  type DossierStep,
  dossierDraftFormat,
  dossierFaults,
  dossierSteps,
  draftOf,
  emptyDossier,
} from "@/lib/client/dossierDraft";
import { evidenceOf, policyOf } from "@/lib/client/estateCase";
import type { Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { isRefused } from "@/lib/client/outcome";
import { useEvidenceFiles } from "@/lib/client/useEvidenceFiles";
import { useLoaded } from "@/lib/client/useLoaded";
import { useSealedDraft } from "@/lib/client/useSealedDraft";
import { ToldView } from "../../../_components/ToldView";
import { room } from "../../_components/load";
import { AuthorityStep } from "./AuthorityStep";
import { CheckStep } from "./CheckStep";
import type { StepProps } from "./dossierStep";
import { DeathStep, DecedentStep, ScopeStep, YouStep } from "./steps";

type Props = {
  executor: Executor;
  followed: FollowedCase;
  at: DossierStep;
  go: (step: "request" | DossierStep) => void;
  onChanged: () => Promise<void>;
};

/** The papers, page by page. What lies before the guardians is where one begins, until something is changed. */
export function DossierWay(props: Props) {
  const t = useTranslations("inherit.way");
  const { executor, followed } = props;
  const laid = evidenceOf(followed)?.digest ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each evidence that was laid
  const load = useCallback(async () => {
    const { readDossier } = await room();
    const dossier = await readDossier(executor.device, followed);
    if (isRefused(dossier)) return dossier;
    const sizes = new Map(evidenceOf(followed)?.body.files.map(({ digest, size }) => [digest, size]));
    return dossier ? draftOf(dossier, sizes) : { ...emptyDossier, name: executor.name };
  }, [executor, laid]);
  const { value, told, again } = useLoaded(load);
  if (value) return <Filling key={laid} {...props} fresh={value} />;
  return (
    <Page place={followed.roster.federation} title={t("title")}>
      {told ? <ToldView told={told} again={again} /> : <Skeleton label={t("looking")} lines={6} />}
    </Page>
  );
}

function Filling({ executor, followed, at, go, onChanged, fresh }: Props & { fresh: DossierDraft }) {
  const t = useTranslations("inherit.way");
  const laid = evidenceOf(followed);
  const name = `estate/dossier/${followed.id}/${laid?.body.version ?? 0}`;
  const { draft, change, drop } = useSealedDraft(executor, name, dossierDraftFormat, fresh);
  const laidFiles = useMemo(() => new Set(laid?.body.files.map(({ digest }) => digest)), [laid]);
  const onFiles = useCallback((files: DossierDraft["files"]) => change({ files }, "once"), [change]);
  const files = useEvidenceFiles(executor, followed, draft?.files ?? none, laidFiles, onFiles);
  if (!draft) {
    return (
      <Page place={followed.roster.federation} title={t("title")}>
        <Skeleton label={t("looking")} lines={6} />
      </Page>
    );
  }
  const place = dossierSteps.indexOf(at);
  const before = dossierSteps[place - 1] ?? "request";
  const step: StepProps = {
    draft,
    change,
    files,
    faults: dossierFaults(draft, policyOf(followed).evidence).filter((fault) => fault.step === at),
    frame: {
      place: followed.roster.federation,
      steps: { name: t("name"), at: place + 1, of: dossierSteps.length },
      back: { href: `/inherit/case?id=${followed.id}&step=${before}`, label: t("back") },
    },
    onNext: () => {
      change({}, "once");
      go(dossierSteps[place + 1] ?? "request");
    },
  };
  switch (at) {
    case "you":
      return <YouStep key={at} {...step} />;
    case "decedent":
      return <DecedentStep key={at} {...step} />;
    case "death":
      return <DeathStep key={at} {...step} />;
    case "authority":
      return <AuthorityStep key={at} {...step} />;
    case "scope":
      return <ScopeStep key={at} {...step} />;
    case "check":
      return (
        <CheckStep
          {...step}
          executor={executor}
          followed={followed}
          onLaid={async () => {
            drop();
            await onChanged();
            go("request");
          }}
        />
      );
  }
}

const none: DossierDraft["files"] = [];
