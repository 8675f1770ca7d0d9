"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { TextArea } from "@/app/_ui/TextArea";
import { Time } from "@/app/_ui/Time";
import type { Exchange } from "@/lib/client/estateCase";
import type { Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { useAct } from "@/lib/client/useAct";
import { ToldView } from "../../../_components/ToldView";
import { useNames } from "../../../recover/case/_components/useNames";
import { room } from "../../_components/load";

type Props = { executor: Executor; followed: FollowedCase; onChanged: () => Promise<void> };

/** What guardians ask, and the answers: sealed to the guardians of this request. */
export function Questions({ executor, followed, onChanged }: Props) {
  const t = useTranslations("inherit.questions");
  const [exchanges, setExchanges] = useState<Exchange[]>([]);
  const read = useAct();
  const { run } = read;
  const size = followed.entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was entered
  const load = useCallback(async () => {
    const loaded = await run("", async () => (await room()).readQuestions(executor.device, followed));
    if (loaded) setExchanges(loaded.done);
  }, [executor, run, size]);
  useEffect(() => {
    void load();
  }, [load]);
  if (read.told) return <ToldView told={read.told} again={load} />;
  if (exchanges.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2>{t("title")}</h2>
      {exchanges.map((exchange) => (
        <Asked key={exchange.id} {...{ executor, followed, exchange, onChanged }} />
      ))}
    </section>
  );
}

function Asked({ executor, followed, exchange, onChanged }: Props & { exchange: Exchange }) {
  const t = useTranslations("inherit.questions");
  const { nameOf } = useNames(followed);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const act = useAct();
  const { id, guardian, at, question, answer } = exchange;
  const send = async () => {
    setError(text.trim() === "" ? t("missing") : undefined);
    if (text.trim() === "") return;
    const sent = await act.run(t("sending"), async () =>
      (await room()).answerQuestion(executor.device, followed, id, text.trim()),
    );
    if (sent) await onChanged();
  };
  return (
    <article className="grid gap-3 rounded-edge border border-line bg-surface p-5">
      <p className="text-soft">{t.rich("asked", { name: nameOf(guardian), time: () => <Time at={at} /> })}</p>
      <p className="break-words whitespace-pre-wrap">{question ?? t("unreadable")}</p>
      {answer ? (
        <div className="border-line border-s-4 ps-4">
          <p className="text-soft">{t.rich("answered", { time: () => <Time at={answer.at} /> })}</p>
          <p className="break-words whitespace-pre-wrap">{answer.text ?? t("unreadable")}</p>
        </div>
      ) : (
        <form
          noValidate
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {act.told && <ToldView told={act.told} />}
          <TextArea
            name={`answer-${id.slice(0, 8)}`}
            label={t("answer")}
            value={text}
            error={error}
            onChange={(event) => setText(event.target.value)}
          />
          <div>
            <Button type="submit" weight="secondary" busy={act.busy}>
              {t("send")}
            </Button>
          </div>
        </form>
      )}
    </article>
  );
}
