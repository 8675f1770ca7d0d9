"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { ErrorSummary, type Problem } from "@/app/_ui/ErrorSummary";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { useAct } from "@/lib/client/useAct";
import { largestFile } from "@/lib/protocol/file-size";
import { ToldView } from "../../_components/ToldView";
import { type Item, newItem } from "./answers";
import { useLabel } from "./Compartments";
import { ContentFields } from "./ContentFields";
import { acts, type BackupHere } from "./load";
import { payloadOf } from "./plan";
import { useContentFaults } from "./useContentFaults";

type Props = { here: BackupHere; compartment: string; onDone: (replaced: boolean) => void };

const kinds = ["words", "ecash", "file", "text"] as const satisfies Item["kind"][];

/** New content for a compartment: name, guardians and shares stay as they are. */
export function Replace({ here, compartment, onDone }: Props) {
  const t = useTranslations("backup.replace");
  const what = useTranslations("backup.whatStep");
  const { followed, kept } = here;
  const { federation, fedimint } = followed.federation.current.roster;
  const problemsOf = useContentFaults();
  const label = useLabel(here)(compartment);
  const stored = kept?.contents.find((entry) => entry.compartment === compartment)?.kind ?? "words";
  const { grants } = followed.manifest.compartments.find(({ id }) => id === compartment) ?? { grants: [] };
  // What heirs get first stays a will: its place among the stages is in the manifest.
  const will = grants.some(({ stage }) => stage === 1);
  const [item, setItem] = useState<Item>({ ...newItem(will ? "will" : stored, label, fedimint), kind: stored });
  const [sent, setSent] = useState<{ held: number; of: number; waits: boolean } | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();

  const replace = async () => {
    const { payload, faults } = await payloadOf(item);
    setProblems(problemsOf(item, faults));
    if (!payload) return;
    const done = await act.run(t("sealingSending"), async () => {
      const { device, refreshPayload } = await acts();
      return refreshPayload(device, followed, compartment, payload, { tell: setSent });
    });
    setSent(null);
    if (done) onDone(true);
  };

  return (
    <Page
      place={federation}
      title={t("replace", { label })}
      actions={
        <>
          <Button type="submit" form="replace" busy={act.busy}>
            {t("sealReplaceOld")}
          </Button>
          <Button weight="quiet" disabled={act.busy !== undefined} onClick={() => onDone(false)}>
            {t("leaveItAsIt")}
          </Button>
        </>
      }
    >
      <ErrorSummary problems={problems} />
      {act.told && <ToldView told={act.told} />}
      {sent && <Progress says={t(sent.waits ? "sendingWaits" : "sealingSending")} done={sent.held / sent.of} />}
      <p>{t("whatTypeNowTakes")}</p>
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
        {!will && (
          <Choice
            name="kind"
            label={t("itIs")}
            chosen={item.kind}
            onChoose={(value) =>
              setItem({ ...item, kind: kinds.find((kind) => kind === value) ?? "text", content: "", file: null })
            }
            options={kinds.map((value) => ({ value, label: what(`is.${value}`) }))}
          />
        )}
        <ContentFields item={item} problems={problems} room={largestFile} onItem={setItem} />
      </form>
    </Page>
  );
}
