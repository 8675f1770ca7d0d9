"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { ErrorSummary, type Problem } from "@/app/_ui/ErrorSummary";
import { Field } from "@/app/_ui/Field";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import type { Progress as Step } from "@/lib/client/enrol";
import { useAct } from "@/lib/client/useAct";
import type { Audience } from "@/lib/protocol/enrol";
import { largestFile } from "@/lib/protocol/file-size";
import { ToldView } from "../../_components/ToldView";
import { useNameFault } from "../../_components/useNameFault";
import { type Item, newItem, type What, whatOf } from "./answers";
import { ContentFields } from "./ContentFields";
import { acts, type BackupHere } from "./load";
import { payloadOf } from "./plan";
import { sealingWords } from "./sealingWords";
import { useContentFaults } from "./useContentFaults";

type Props = { here: BackupHere; onDone: (added: boolean) => void };

const whats = ["words", "ecash", "will", "file", "text"] as const satisfies What[];
const audiences = ["both", "owner", "heirs"] as const satisfies Audience[];

/** One more thing for a backup that is there: what it is, for whom, and the name once more where it is the owner's, too. */
export function Add({ here: { followed }, onDone }: Props) {
  const t = useTranslations("backup.add");
  const what = useTranslations("backup.whatStep");
  const whom = useTranslations("backup.whomStep");
  const sealing = useTranslations("backup.sealing");
  const locale = useLocale();
  const { federation, fedimint, guardians } = followed.federation.current.roster;
  const problemsOf = useContentFaults();
  const nameFaultOf = useNameFault();
  const [item, setItem] = useState<Item>(newItem("words", "", fedimint));
  const [name, setName] = useState("");
  const [step, setStep] = useState<Step | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();
  const named = item.audience !== "heirs";
  const nameError = problems.find(({ field }) => field === "recovery-name")?.message;

  const add = async () => {
    const { payload, faults } = await payloadOf(item);
    const found = problemsOf(item, faults);
    const fault = named ? (name.trim() === "" ? t("typeName") : await nameFaultOf(name)) : null;
    if (fault) found.push({ field: "recovery-name", message: fault });
    setProblems(found);
    if (!payload || found.length > 0) return;
    const done = await act.run(t("sealing"), async () => {
      const [{ device }, { addToBackup }, { grantsFor }] = await Promise.all([
        acts(),
        import("@/lib/client/addToBackup"),
        import("@/lib/protocol/enrol"),
      ]);
      const compartments = [{ payload, grants: grantsFor(item.audience, item.will) }];
      return addToBackup(device, followed, { name, compartments }, setStep);
    });
    setStep(null);
    if (done?.done === "added") onDone(true);
    if (done?.done === "otherName") setProblems([{ field: "recovery-name", message: t("otherName") }]);
  };

  return (
    <Page
      place={federation}
      title={t("title")}
      actions={
        <>
          <Button type="submit" form="add" busy={act.busy}>
            {t("act")}
          </Button>
          <Button weight="quiet" disabled={act.busy !== undefined} onClick={() => onDone(false)}>
            {t("leave")}
          </Button>
        </>
      }
    >
      <ErrorSummary problems={problems} />
      {act.told && <ToldView told={act.told} />}
      {step && <Progress {...sealingWords(sealing, locale, step, guardians)} />}
      <p>{t("says")}</p>
      <form
        id="add"
        noValidate
        autoComplete="off"
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.busy) void add();
        }}
      >
        <Choice
          name="kind"
          label={what("itIs")}
          chosen={whatOf(item)}
          onChoose={(value) => setItem(newItem(whats.find((one) => one === value) ?? "text", item.label, fedimint))}
          options={whats.map((value) => ({ value, label: what(`is.${value}`), hint: what(`hint.${value}`) }))}
        />
        <ContentFields item={item} problems={problems} room={largestFile} onItem={setItem} />
        <Choice
          name="who"
          label={whom("guardiansMayGive")}
          chosen={item.audience}
          onChoose={(value) => setItem({ ...item, audience: audiences.find((one) => one === value) ?? "both" })}
          options={audiences.map((value) => ({ value, label: whom(`to.${value}`), hint: whom(`hint.${value}`) }))}
        />
        {named && (
          <Field
            name="recovery-name"
            label={t("name")}
            hint={t("nameHint")}
            value={name}
            error={nameError}
            onChange={(event) => setName(event.target.value)}
            autoCapitalize="words"
            spellCheck={false}
          />
        )}
      </form>
    </Page>
  );
}
