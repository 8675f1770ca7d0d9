"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { ErrorSummary, type Problem } from "@/app/_ui/ErrorSummary";
import { Page } from "@/app/_ui/Page";
import { useAct } from "@/lib/client/useAct";
import { ToldView } from "../../_components/ToldView";
import { type Item, newItem } from "./answers";
import { labelOf } from "./Compartments";
import { ContentFields } from "./ContentFields";
import { faultMessages } from "./contentFaults";
import { acts, type BackupHere } from "./load";
import { payloadOf } from "./plan";

type Props = { here: BackupHere; compartment: string; onDone: (replaced: boolean) => void };

/** New content for a compartment: name, guardians and shares stay as they are. */
export function Replace({ here, compartment, onDone }: Props) {
  const { followed, kept } = here;
  const { federation, fedimint } = followed.federation.current.roster;
  const label = labelOf(here, compartment);
  const kind = kept?.contents.find((entry) => entry.compartment === compartment)?.kind ?? "words";
  const [item, setItem] = useState<Item>({ ...newItem(kind, fedimint), label });
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();

  const replace = async () => {
    const { payload, faults } = await payloadOf(item);
    setProblems(faults.map((field) => ({ field, message: faultMessages[field] ?? "This can’t be kept as it is" })));
    if (!payload) return;
    const sent = await act.run("Sealing and sending…", async () => {
      const { device, refreshPayload } = await acts();
      return refreshPayload(device, followed, compartment, payload);
    });
    if (sent) onDone(true);
  };

  return (
    <Page
      place={federation}
      title={`Replace “${label}”`}
      actions={
        <>
          <Button type="submit" form="replace" busy={act.busy}>
            Seal it and replace the old
          </Button>
          <Button weight="quiet" disabled={act.busy !== undefined} onClick={() => onDone(false)}>
            Leave it as it is
          </Button>
        </>
      }
    >
      <ErrorSummary problems={problems} />
      {act.told && <ToldView told={act.told} />}
      <p>
        What you type now takes the place of what is kept. The old one stays for thirty days and is offered if you
        recover meanwhile; then it is removed. It can be replaced once a day.
      </p>
      <form
        id="replace"
        noValidate
        autoComplete="off"
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.busy) void replace();
        }}
      >
        <Choice
          name="kind"
          label="It is"
          chosen={item.kind}
          onChoose={(value) => setItem({ ...item, kind: value === "words" ? "words" : "text", content: "" })}
          options={[
            { value: "words", label: "A wallet’s words" },
            { value: "text", label: "Another secret text" },
          ]}
        />
        <ContentFields item={item} problems={problems} onItem={setItem} />
      </form>
    </Page>
  );
}
