"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Choice } from "@/app/_ui/Choice";
import { ErrorSummary } from "@/app/_ui/ErrorSummary";
import { TextArea } from "@/app/_ui/TextArea";
import { faultsOf, type Questions, type RecordDraft, type RecordFault } from "@/lib/client/recordDraft";
import { methods, proofings } from "@/lib/client/recordWords";
import { AcquaintanceFields } from "./AcquaintanceFields";
import { CoercionFields } from "./CoercionFields";
import { useOpenCase } from "./context";
import { DocumentFields } from "./DocumentFields";
import { PhotoFields } from "./PhotoFields";
import { useCapital } from "./useCapital";

/** The record: as much as the policy needs, and what the other guardians should know, sealed. */
export function RecordTask({ questions, onDone }: { questions: Questions; onDone: () => void }) {
  const t = useTranslations("request.recordTask");
  const faulty = useTranslations("request.recordFaults");
  const say = useTranslations("words.record");
  const capital = useCapital();
  const { view, person, draft, change, photos } = useOpenCase();
  // As they were when "Go on" was pressed: a summary that changed while somebody types would take the focus away.
  const [faults, setFaults] = useState<RecordFault[]>([]);
  const errorOf = (field: string) => {
    const found = faults.find((fault) => fault.field === field);
    return found && faulty(found.fault);
  };
  const settle = () => {
    const found = faultsOf(draft, questions);
    setFaults(found);
    if (found.length === 0) onDone();
  };
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <ErrorSummary problems={faults.map(({ field, fault }) => ({ field, message: faulty(fault) }))} />
      <Choice
        name="door"
        label={t("how", { person })}
        options={questions.doors.map((door) => ({
          value: door,
          ...(door === "byDocument"
            ? { label: t("byDocument"), hint: t("byDocumentHint") }
            : { label: t("known"), hint: t("knownHint") }),
        }))}
        chosen={draft.door}
        onChoose={(door) => {
          setFaults([]);
          change({ door: door as RecordDraft["door"] });
        }}
        error={errorOf("door")}
      />
      {draft.door === "knownPersonally" && <AcquaintanceFields errorOf={errorOf} />}
      {draft.door === "byDocument" && <DocumentFields errorOf={errorOf} />}
      {questions.proofing && (
        <Choice
          name="proofing"
          label={t("met")}
          options={proofings.map((value) => ({ value, label: capital(say(`proofing.${value}`)) }))}
          chosen={draft.proofing}
          onChoose={(proofing) => change({ proofing: proofing as RecordDraft["proofing"] })}
        />
      )}
      {questions.method && (
        <Choice
          name="method"
          label={t("compared")}
          options={methods.map((value) => ({ value, label: say(`method.${value}`) }))}
          chosen={draft.method}
          onChoose={(method) => change({ method: method as RecordDraft["method"] })}
          error={errorOf("method")}
        />
      )}
      <PhotoFields name="photos" photos={photos} />
      <CoercionFields />
      <TextArea
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        rows={2}
        maxLength={5000}
        value={draft.note}
        error={errorOf("note")}
        onChange={(event) => change({ note: event.target.value })}
      />
      <div>
        <Checkbox
          name="compared"
          label={view.estate ? t("iComparedHeirs", { person }) : t("iCompared")}
          checked={draft.compared}
          error={errorOf("compared")}
          onChange={(event) => change({ compared: event.target.checked })}
        />
        <Checkbox
          name="consent"
          label={t("iTold", { person })}
          checked={draft.consent}
          error={errorOf("consent")}
          onChange={(event) => change({ consent: event.target.checked })}
        />
      </div>
      <div className="grid gap-2">
        <div>
          <Button type="submit">{t("goOn")}</Button>
        </div>
        <p className="text-small text-soft">{t("kept")}</p>
      </div>
    </form>
  );
}
