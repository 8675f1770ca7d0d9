"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import type { Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { Page } from "@/app/_ui/Page";
import { TextArea } from "@/app/_ui/TextArea";
import { breathe } from "@/lib/client/breathe";
import type { Executor } from "@/lib/client/estates";
import { isRefused } from "@/lib/client/outcome";
import { useAct } from "@/lib/client/useAct";
import { Claim } from "@/lib/protocol/claim";
import { Question } from "../../../_components/Question";
import { ToldView } from "../../../_components/ToldView";
import { room } from "../../_components/load";
import type { Begun } from "./begin";

type Props = { executor: Executor; begun: Begun };

/** Whose estate, and how to reach the executor; then the request is opened. */
export function OpenEstate({ executor, begun: { federation, token, unsent } }: Props) {
  const t = useTranslations("inherit.new");
  const router = useRouter();
  const act = useAct();
  const [waiting, setWaiting] = useState(unsent);
  const [answers, setAnswers] = useState({ displayName: "", message: "", contact: "" });
  const [problems, setProblems] = useState<Problem[]>([]);
  const set = (part: Partial<typeof answers>) => setAnswers((before) => ({ ...before, ...part }));
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const place = federation.current.roster.federation;

  const send = async () => {
    const { sendEstate } = await room();
    return sendEstate(executor, federation);
  };
  const goTo = (id: string) => router.replace(`/inherit/case?id=${id}`);

  const open = async () => {
    const message = answers.message.trim();
    const claim = Claim.safeParse({
      displayName: answers.displayName.trim(),
      contact: answers.contact.trim(),
      ...(message && { message }),
    });
    const fields = claim.success ? [] : [...new Set(claim.error.issues.map(({ path }) => String(path[0])))];
    setProblems(fields.map((field) => ({ field, message: t(field === "displayName" ? "nameFault" : "otherFault") })));
    if (!claim.success) return;
    const sent = await act.run(t("sealing"), async () => {
      const { prepareEstate, dropUnsent } = await room();
      await breathe();
      await prepareEstate(executor, federation, { claim: claim.data, token });
      setWaiting(true);
      act.say(t("sending"));
      const outcome = await send();
      // What was refused is not sent again by itself.
      if (isRefused(outcome)) await dropUnsent(executor).then(() => setWaiting(false));
      return outcome;
    });
    if (sent?.done) goTo(sent.done.id);
  };

  const again = async () => {
    const sent = await act.run(t("sending"), send);
    if (sent?.done) goTo(sent.done.id);
    else if (sent) setWaiting(false);
  };
  const drop = async () => {
    const gone = await act.run(t("sending"), async () => (await room()).dropUnsent(executor));
    if (gone) setWaiting(false);
  };

  if (waiting && !act.busy) {
    return (
      <Page
        place={place}
        title={t("ready")}
        back={{ href: "/inherit", label: t("back") }}
        actions={
          <>
            <Button onClick={again}>{t("sendAgain")}</Button>
            <Button weight="quiet" onClick={drop}>
              {t("drop")}
            </Button>
          </>
        }
      >
        {act.told && <ToldView told={act.told} />}
        <p>{t("readySays")}</p>
      </Page>
    );
  }
  return (
    <Question
      place={place}
      back={{ href: "/inherit", label: t("back") }}
      title={t("title")}
      problems={problems}
      told={act.told}
      act={t("open")}
      busy={act.busy}
      onAnswer={open}
    >
      <p>{t("says")}</p>
      <Field
        name="displayName"
        label={t("name")}
        hint={t("nameHint")}
        value={answers.displayName}
        error={of("displayName")}
        onChange={(event) => set({ displayName: event.target.value })}
      />
      <Field
        name="contact"
        label={t("contact")}
        hint={t("contactHint")}
        value={answers.contact}
        error={of("contact")}
        onChange={(event) => set({ contact: event.target.value })}
      />
      <TextArea
        name="message"
        label={t("message")}
        value={answers.message}
        error={of("message")}
        onChange={(event) => set({ message: event.target.value })}
      />
      <p className="text-soft">{t("after")}</p>
    </Question>
  );
}
