"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Fold } from "@/app/_ui/Fold";
import { NewPassphrase, type PassphraseAnswers, passphraseOf } from "@/app/_ui/NewPassphrase";
import { Notice } from "@/app/_ui/Notice";
import { PassphraseField } from "@/app/_ui/PassphraseField";
import { useToast } from "@/app/_ui/Toasts";
import { Told } from "@/app/_words/Told";
import { useAct } from "@/lib/client/useAct";
import { generatePassphrase, passphraseStrength } from "@/lib/protocol/passphrase";
import { useDesk } from "../../_components/context";

/** What is still to be mended, by the field where it is told. */
const faultFields = {
  currentMissing: "current",
  wrong: "current",
  weak: "own",
  differ: "again",
  notNoted: "noted",
} as const;
type Fault = keyof typeof faultFields;

const begin = (): PassphraseAnswers => ({
  ...{ kind: "offered", offered: generatePassphrase(), own: "", again: "", noted: false },
});

/** Another passphrase around the same keys. */
export function ChangePassphrase({ onChanged }: { onChanged: () => void }) {
  const t = useTranslations("account.passphrase");
  const { account, opened } = useDesk();
  const { busy, told, run, say } = useAct();
  const [current, setCurrent] = useState("");
  const [answers, setAnswers] = useState(begin);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [times, setTimes] = useState(0);
  const toast = useToast();
  const problems = faults.map((fault) => ({ field: faultFields[fault], message: t(fault) }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const { strong } = passphraseStrength(answers.own);

  const faultsOf = ({ kind, own, again, noted }: PassphraseAnswers): Fault[] => {
    const found: [boolean, Fault][] = [
      [current === "", "currentMissing"],
      [kind === "own" && !strong, "weak"],
      [kind === "own" && strong && own !== again, "differ"],
      [!noted, "notNoted"],
    ];
    return found.flatMap(([is, fault]) => (is ? [fault] : []));
  };

  const change = async () => {
    const found = faultsOf(answers);
    setFaults(found);
    if (found.length > 0) return;
    const outcome = await run(t("checking"), () =>
      account.changePassphrase({ current, next: passphraseOf(answers) }, (step) => say(t(step))),
    );
    if (!outcome) return;
    if (outcome.done === "wrong") return setFaults(["wrong"]);
    setCurrent("");
    setAnswers(begin());
    setTimes((count) => count + 1);
    toast(t("changedToast"));
    onChanged();
  };

  return (
    <section className="grid max-w-read grid-cols-1 gap-3">
      <h2>{t("title")}</h2>
      {times > 0 && (
        <Notice title={t("changed")}>
          <p>{t("changedSays")}</p>
        </Notice>
      )}
      <Fold title={t("open")} key={times}>
        <form
          noValidate
          className="grid grid-cols-1 gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void change();
          }}
        >
          <p>{t("says")}</p>
          <p>{t("oldFiles")}</p>
          <ErrorSummary problems={problems} />
          <Told told={told} />
          <input type="hidden" name="username" autoComplete="username" value={opened.who.email} readOnly aria-hidden />
          <PassphraseField
            name="current"
            kind="current"
            label={t("current")}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            error={errorOf("current")}
          />
          <NewPassphrase
            label={t("next")}
            hint={t("nextHint")}
            answers={answers}
            onChange={(part) => setAnswers((before) => ({ ...before, ...part }))}
            draw={generatePassphrase}
            strong={strong}
            errorOf={errorOf}
          />
          <div>
            <Button type="submit" busy={busy}>
              {t("act")}
            </Button>
          </div>
        </form>
      </Fold>
    </section>
  );
}
