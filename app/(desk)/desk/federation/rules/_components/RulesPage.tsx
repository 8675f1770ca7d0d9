"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { Dialog } from "@/app/_ui/Dialog";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { numberShown } from "@/app/_ui/numberShown";
import { useToast } from "@/app/_ui/Toasts";
import { useSentence } from "@/app/_words/useSentence";
import { policyDifference } from "@/lib/client/changeWords";
import { decline, refusable } from "@/lib/client/outcome";
import { proposeChange } from "@/lib/client/proposals";
import { draftOfPolicy, draftOfPreset, kinds, policyOfDraft, type RulesFault } from "@/lib/client/rulesDraft";
import { useAct } from "@/lib/client/useAct";
import { type PresetName, presets } from "@/lib/domain/presets";
import type { Roster } from "@/lib/protocol/statements/roster";
import { useDesk } from "../../../_components/context";
import { DeskPage } from "../../../_components/DeskPage";
import { Differences } from "../../_components/Differences";
import { KindFields } from "./KindFields";
import { Simulation } from "./Simulation";

const beginnings = ["today", ...(Object.keys(presets) as PresetName[])] as const;
type Beginning = (typeof beginnings)[number];

/** Other rules: filled in, shown as what they change, and proposed to the other guardians. */
export function RulesPage() {
  const t = useTranslations("rules");
  const say = useTranslations("policy");
  const locale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const act = useAct();
  const { desk } = useDesk();
  const [roster] = useState(() => desk.roster());
  const [beginning, begin] = useState<Beginning>("today");
  const [draft, setDraft] = useState(() => draftOfPolicy(roster.policy));
  const [faults, setFaults] = useState<RulesFault[]>([]);
  const [asked, setAsked] = useState(false);
  const sentence = useSentence();
  const made = policyOfDraft(draft, roster);
  const differences =
    "policy" in made
      ? policyDifference(say, locale, { before: roster.policy, after: made.policy }, roster.threshold)
      : null;
  // Today's rules are tried, too: whoever has changed nothing yet sees that nothing differs.
  const tried = "policy" in made ? made.policy : made.faults.join() === "same" ? roster.policy : null;
  const problems = faults.map((field) => ({ field, message: t(`faults.${field}`) }));
  const errorOf = (field: RulesFault) => problems.find((problem) => problem.field === field)?.message;

  const choose = (value: Beginning) => {
    begin(value);
    setFaults([]);
    setDraft(value === "today" ? draftOfPolicy(roster.policy) : draftOfPreset(value, roster.threshold));
  };
  const ask = () => {
    setFaults("faults" in made ? made.faults : []);
    setAsked("policy" in made);
  };
  const propose = async () => {
    if (!("policy" in made)) return;
    const change = (today: Roster) => {
      // The differences that were looked at are those from the rules that this page began with.
      if (today.version !== roster.version) decline("rosterStale", "other rules came meanwhile");
      return { policy: made.policy };
    };
    if (!(await act.run(t("proposing"), () => refusable(() => proposeChange(desk, change))))) return;
    setAsked(false);
    toast(t("proposed"));
    router.push("/desk/federation");
  };

  return (
    <DeskPage title={t("title")} back={{ href: "/desk/federation", label: t("back") }}>
      <form
        noValidate
        className="grid max-w-read gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <p>{t("says", { needed: roster.threshold })}</p>
        <ErrorSummary problems={problems} />
        <Choice
          name="same"
          label={t("beginning")}
          options={beginnings.map((value) => ({ value, label: t(`beginnings.${value}`), hint: t(`hints.${value}`) }))}
          chosen={beginning}
          onChoose={(value) => choose(value as Beginning)}
        />
        {kinds.map((kind) => (
          <KindFields
            key={kind}
            kind={kind}
            roster={roster}
            draft={draft[kind]}
            onChange={(part) => setDraft((before) => ({ ...before, [kind]: { ...before[kind], ...part } }))}
            errorOf={errorOf}
          />
        ))}
        <fieldset className="grid gap-4">
          <legend className="text-lead font-strong">{t("hold")}</legend>
          <Field
            name="hold"
            type="number"
            label={t("holdDays")}
            hint={t("holdHint")}
            min={1}
            max={90}
            value={numberShown(draft.hold)}
            onChange={(event) => setDraft((before) => ({ ...before, hold: event.target.valueAsNumber }))}
            error={errorOf("hold")}
          />
        </fieldset>
        <section aria-live="polite" className="grid gap-3">
          <h2>{t("changes")}</h2>
          {differences ? <Differences differences={differences} /> : <p className="text-soft">{t("noChanges")}</p>}
        </section>
        <Simulation desk={desk} policy={tried} threshold={roster.threshold} />
        <div>
          <Button type="submit">{t("act")}</Button>
        </div>
      </form>
      <Dialog
        open={asked}
        onClose={() => {
          setAsked(false);
          act.tell(null);
        }}
        title={t("sure")}
        act={t("sureAct")}
        onAct={() => void propose()}
        busy={act.busy}
        error={act.told ? sentence(act.told) : undefined}
      >
        <p>{t("sureSays", { needed: roster.threshold })}</p>
        {differences && <Differences differences={differences} />}
      </Dialog>
    </DeskPage>
  );
}
