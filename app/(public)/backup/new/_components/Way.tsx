"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Rehearsal } from "@/lib/client/rehearsal";
import { useLeaveGuard } from "../../../_components/useLeaveGuard";
import { useSteps } from "../../../_components/useSteps";
import { type Answers, type Item, newItem } from "../../_components/answers";
import { RehearseStep } from "../../_components/RehearseStep";
import { useWay } from "../../_components/useWay";
import type { Begun } from "./begin";
import { CardStep } from "./CardStep";
import { CheckStep } from "./CheckStep";
import { ContentStep } from "./ContentStep";
import { dropCardDraft, saveCardDraft } from "./cardDraft";
import { NameStep } from "./NameStep";
import { SheetStep } from "./SheetStep";
import { WhatStep } from "./WhatStep";
import { WhomStep } from "./WhomStep";

const steps = ["name", "card", "what", "content", "whom", "check", "rehearse", "sheet"] as const;
type Step = (typeof steps)[number];

/** The whole way in one page, a question at a time, so that what is secret stays in its memory. */
export function Way({ federation, token, card, unsent, pending }: Begun) {
  const t = useTranslations("backup.rehearseStep");
  const contents = useTranslations("backup.contents");
  const way = useWay(7);
  const router = useRouter();
  const { at, go, swap, onClickCapture } = useSteps<Step>(steps);
  const [answers, setAnswers] = useState<Answers>({ name: "", card, items: [] });
  const [item, setItem] = useState<Item | null>(null);
  /** Which of the items is written anew; null for one that is added. */
  const [place, setPlace] = useState<number | null>(null);
  const [checking, setChecking] = useState(false);
  const [enrolled, setEnrolled] = useState<Rehearsal | null>(at === "rehearse" ? pending : null);
  const [rehearsed, setRehearsed] = useState(false);

  const step = reachable(at, { answers, item, enrolled, rehearsed });
  const lost = step === "name" && at !== "name" && at !== "card";
  const [wasLost, setWasLost] = useState(false);
  useEffect(() => {
    if (step === at) return;
    if ((at === "rehearse" || at === "sheet") && step === "name") router.replace("/backup");
    else swap(step);
    if (lost) setWasLost(true);
  }, [step, at, lost, swap, router]);
  useLeaveGuard((answers.name !== "" || item !== null) && !rehearsed);

  const next = (step: Step) => go(checking ? "check" : step);
  const common = { federation, answers };
  const put = (done: Item) => {
    setAnswers(({ items, ...others }) => ({
      ...others,
      items: place === null ? [...items, done] : items.map((old, index) => (index === place ? done : old)),
    }));
    setItem(null);
    setPlace(null);
    setChecking(true);
    go("check");
  };

  const page = {
    name: (
      <NameStep
        {...common}
        lost={wasLost}
        unsent={unsent}
        onName={(name) => {
          setWasLost(false);
          setAnswers({ ...answers, name });
          next("card");
        }}
      />
    ),
    card: (
      <CardStep
        {...common}
        onCard={(filled) => {
          setAnswers({ ...answers, card: filled });
          void saveCardDraft(filled);
          next("what");
        }}
      />
    ),
    what: (
      <WhatStep
        {...common}
        kind={item?.kind}
        onKind={(kind) => {
          if (item?.kind !== kind)
            setItem(newItem(kind, kind === "words" ? contents("wallet") : "", federation.current.roster.fedimint));
          go("content");
        }}
      />
    ),
    content: item && (
      <ContentStep
        {...common}
        key={item.kind}
        item={item}
        onItem={(filled) => {
          setItem(filled);
          go("whom");
        }}
      />
    ),
    whom: item && <WhomStep {...common} item={item} onHeirs={(heirs) => put({ ...item, heirs })} />,
    check: (
      <CheckStep
        {...common}
        token={token}
        onAdd={() => {
          setItem(null);
          setPlace(null);
          go("what");
        }}
        onChange={(index) => {
          setItem(answers.items[index] ?? null);
          setPlace(index);
          go("content");
        }}
        onRemove={(index) => setAnswers({ ...answers, items: answers.items.filter((_, other) => other !== index) })}
        onEnrolled={(made) => {
          // From here on the backup is what it is: what was typed is forgotten.
          setEnrolled(made);
          setAnswers({ ...answers, name: "", items: [] });
          void dropCardDraft();
          swap("rehearse");
        }}
      />
    ),
    rehearse: enrolled && (
      <RehearseStep
        place={federation.current.roster.federation}
        steps={way}
        rehearsal={enrolled}
        onwards={t("continueBackupSheet")}
        onRehearsed={() => {
          setRehearsed(true);
          go("sheet");
        }}
      />
    ),
    sheet: enrolled && <SheetStep id={enrolled.id} federation={federation} />,
  }[step];

  return <div onClickCapture={onClickCapture}>{page}</div>;
}

/** The step that was asked for, or the first that has to be answered before it. */
function reachable(
  at: Step,
  {
    answers,
    item,
    enrolled,
    rehearsed,
  }: { answers: Answers; item: Item | null; enrolled: unknown; rehearsed: boolean },
): Step {
  if (enrolled) return at === "sheet" && rehearsed ? "sheet" : "rehearse";
  if (at === "name" || answers.name === "") return "name";
  if (at === "card" || answers.card.displayName === "") return "card";
  if (at === "what") return "what";
  if (item)
    return at === "whom" && item.content !== ""
      ? "whom"
      : at === "check" && answers.items.length > 0
        ? "check"
        : "content";
  return answers.items.length > 0 ? "check" : "what";
}
