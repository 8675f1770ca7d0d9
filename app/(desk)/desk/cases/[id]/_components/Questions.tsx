"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Notice } from "@/app/_ui/Notice";
import { TextArea } from "@/app/_ui/TextArea";
import { Time } from "@/app/_ui/Time";
import { Told } from "@/app/_words/Told";
import { askQuestion } from "@/lib/client/acts";
import type { Sealed } from "@/lib/client/caseFiles";
import { useAct } from "@/lib/client/useAct";
import { Message } from "@/lib/protocol/dossier";
import { useOpenCase, useWho } from "./context";

/** What guardians asked the executor, and what was answered. */
export function Questions() {
  const t = useTranslations("heirsDesk.questions");
  const { view, may } = useOpenCase();
  const who = useWho();
  const asked = view.estate?.asked ?? [];
  const textOf = (text: Sealed<string>) => ("open" in text ? text.open : t("unreadable"));
  return (
    <section aria-label={t("title", { count: asked.length })} className="grid gap-3">
      {asked.length > 0 && <h3>{t("title", { count: asked.length })}</h3>}
      <ul className="grid gap-4">
        {asked.map(({ statement, guardian, at, question, answer }) => (
          <li key={`${statement} ${guardian}`} className="grid gap-1">
            <p className="text-small text-soft">
              {t.rich("asked", { who: who(guardian), time: () => <Time at={at} as="ago" /> })}
            </p>
            <p className="whitespace-pre-wrap break-words">{textOf(question)}</p>
            <div className="border-line-strong border-s-2 ps-3">
              {answer ? (
                <>
                  <p className="text-small text-soft">
                    {t.rich("answered", { time: () => <Time at={answer.at} as="ago" /> })}
                  </p>
                  <p className="whitespace-pre-wrap break-words">{textOf(answer.text)}</p>
                </>
              ) : (
                <p className="text-soft">{t("open")}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {may && (
        <Fold title={t("label")}>
          <Ask />
        </Fold>
      )}
    </section>
  );
}

function Ask() {
  const t = useTranslations("heirsDesk.questions");
  const { desk, view, again } = useOpenCase();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<"empty" | "unsafe">();
  const [done, setDone] = useState(false);
  const { busy, told, run } = useAct();
  const put = async () => {
    const question = text.trim().replaceAll("\r", "");
    if (question === "") return setFault("empty");
    if (!Message.safeParse({ text: question }).success) return setFault("unsafe");
    const signed = await run(t("asking"), () => askQuestion(desk, view.id, question));
    if (!signed) return;
    setText("");
    setDone(true);
    await again();
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <Told told={told} />
      {done && (
        <div role="status">
          <Notice title={t("done")} />
        </div>
      )}
      <TextArea
        name="question"
        label={t("question")}
        hint={t("hint")}
        rows={2}
        maxLength={5000}
        value={text}
        error={fault && t(fault)}
        onChange={(event) => {
          setFault(undefined);
          setDone(false);
          setText(event.target.value);
        }}
      />
      <div>
        <Button type="submit" weight="secondary" busy={busy}>
          {t("act")}
        </Button>
      </div>
    </form>
  );
}
