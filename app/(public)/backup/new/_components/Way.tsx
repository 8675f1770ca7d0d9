"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Rehearsal } from "@/lib/client/rehearsal";
import { useLeaveGuard } from "../../../_components/useLeaveGuard";
import { useSteps } from "../../../_components/useSteps";
import { type Answers, bytesOf, type Item, mostTogether, newItem, whatOf } from "../../_components/answers";
import { RehearseStep } from "../../_components/RehearseStep";
import { useWay } from "../../_components/useWay";
import type { Begun } from "./begin";
import { CardStep } from "./CardStep";
import { CheckStep } from "./CheckStep";
import { ContentStep } from "./ContentStep";
import { dropCardDraft, saveCardDraft } from "./cardDraft";
import { NameStep } from "./NameStep";
import { PeopleStep } from "./PeopleStep";
import { SheetStep } from "./SheetStep";
import { WhatStep } from "./WhatStep";
import { WhomStep } from "./WhomStep";

const steps = ["name", "card", "what", "content", "whom", "people", "check", "rehearse", "sheet"] as const;
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
  /** Whether it was asked whom the guardians shall believe and tell: once, where something is left for heirs. */
  const [asked, setAsked] = useState(false);
  const [enrolled, setEnrolled] = useState<Rehearsal | null>(at === "rehearse" ? pending : null);
  const [rehearsed, setRehearsed] = useState(false);

  const step = reachable(at, { answers, item, asked, enrolled, rehearsed });
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
    go(done.audience === "owner" || asked ? "check" : "people");
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
        what={item ? whatOf(item) : undefined}
        onWhat={(what) => {
          if (!item || whatOf(item) !== what)
            setItem(newItem(what, contents(`called.${what}`), federation.current.roster.fedimint));
          go("content");
        }}
      />
    ),
    content: item && (
      <ContentStep
        {...common}
        key={whatOf(item)}
        item={item}
        room={mostTogether - bytesOf(answers.items.filter((_, index) => index !== place))}
        onItem={(filled) => {
          setItem(filled);
          go("whom");
        }}
      />
    ),
    whom: item && <WhomStep {...common} item={item} onAudience={(audience) => put({ ...item, audience })} />,
    people: (
      <PeopleStep
        {...common}
        onCard={(filled) => {
          setAnswers({ ...answers, card: filled });
          void saveCardDraft(filled);
          setAsked(true);
          go("check");
        }}
      />
    ),
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
    asked,
    enrolled,
    rehearsed,
  }: { answers: Answers; item: Item | null; asked: boolean; enrolled: unknown; rehearsed: boolean },
): Step {
  if (enrolled) return at === "sheet" && rehearsed ? "sheet" : "rehearse";
  if (at === "name" || answers.name === "") return "name";
  if (at === "card" || answers.card.displayName === "") return "card";
  if (at === "what") return "what";
  // Where a thing was just put among the answers, the address is still that of its last question.
  const people = at === "people" || (at === "whom" && !asked);
  if (people && !item && answers.items.some(({ audience }) => audience !== "owner")) return "people";
  if (item)
    return at === "whom" && (item.kind === "file" ? item.file !== null : item.content !== "")
      ? "whom"
      : at === "check" && answers.items.length > 0
        ? "check"
        : "content";
  return answers.items.length > 0 ? "check" : "what";
}
