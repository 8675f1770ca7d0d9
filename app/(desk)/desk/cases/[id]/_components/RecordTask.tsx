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

const doors = {
  knownPersonally: { label: "I know the person", hint: "What binds you, since when, how you recognised them" },
  byDocument: { label: "By a document", hint: "A passport or an identity card, seen and held" },
};

/** The record: as much as the policy needs, and what the other guardians should know, sealed. */
export function RecordTask({ questions, onDone }: { questions: Questions; onDone: () => void }) {
  const t = useTranslations("request.recordTask");
  const { person, draft, change } = useOpenCase();
  // As they were when "Go on" was pressed: a summary that changed while somebody types would take the focus away.
  const [faults, setFaults] = useState<RecordFault[]>([]);
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
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
      <ErrorSummary problems={faults} />
      <Choice
        name="door"
        label={t("howDoKnow", { person })}
        options={questions.doors.map((value) => ({ value, ...doors[value] }))}
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
          label={t("howDidMeet")}
          options={optionsOf(proofings)}
          chosen={draft.proofing}
          onChoose={(proofing) => change({ proofing: proofing as RecordDraft["proofing"] })}
        />
      )}
      {questions.method && (
        <Choice
          name="method"
          label={t("howDidComparePerson")}
          options={optionsOf(methods)}
          chosen={draft.method}
          onChoose={(method) => change({ method: method as RecordDraft["method"] })}
          error={errorOf("method")}
        />
      )}
      <CoercionFields />
      <TextArea
        name="note"
        label={t("anythingOtherGuardiansShould")}
        hint={t("onlyGuardiansCanRead")}
        rows={2}
        maxLength={5000}
        value={draft.note}
        error={errorOf("note")}
        onChange={(event) => change({ note: event.target.value })}
      />
      <div>
        <Checkbox
          name="compared"
          label={t("iComparedPersonCard")}
          checked={draft.compared}
          error={errorOf("compared")}
          onChange={(event) => change({ compared: event.target.checked })}
        />
        <Checkbox
          name="consent"
          label={t("iToldWhatI", { person })}
          checked={draft.consent}
          error={errorOf("consent")}
          onChange={(event) => change({ consent: event.target.checked })}
        />
      </div>
      <div className="grid gap-2">
        <Button type="submit">{t("goOn")}</Button>
        <p className="text-small text-soft">{t("nothingSignedYetWhat")}</p>
      </div>
    </form>
  );
}

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
