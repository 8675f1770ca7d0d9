"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Choice } from "@/app/_ui/Choice";
import { ErrorSummary, type Problem } from "@/app/_ui/ErrorSummary";
import { Page } from "@/app/_ui/Page";
import { useAct } from "@/lib/client/useAct";
import { ToldView } from "../../_components/ToldView";
import { type Item, newItem } from "./answers";
import { useLabel } from "./Compartments";
import { ContentFields } from "./ContentFields";
import { acts, type BackupHere } from "./load";
import { payloadOf } from "./plan";
import { useContentFaults } from "./useContentFaults";

type Props = { here: BackupHere; compartment: string; onDone: (replaced: boolean) => void };

/** New content for a compartment: name, guardians and shares stay as they are. */
export function Replace({ here, compartment, onDone }: Props) {
  const t = useTranslations("backup.replace");
  const { followed, kept } = here;
  const { federation, fedimint } = followed.federation.current.roster;
  const problemsOf = useContentFaults();
  const label = useLabel(here)(compartment);
  const kind = kept?.contents.find((entry) => entry.compartment === compartment)?.kind ?? "words";
  const [item, setItem] = useState<Item>(newItem(kind, label, fedimint));
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = useAct();

  const replace = async () => {
    const { payload, faults } = await payloadOf(item);
    setProblems(problemsOf(faults));
    if (!payload) return;
    const sent = await act.run(t("sealingSending"), async () => {
      const { device, refreshPayload } = await acts();
      return refreshPayload(device, followed, compartment, payload);
    });
    if (sent) onDone(true);
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
        <Choice
          name="kind"
          label={t("itIs")}
          chosen={item.kind}
          onChoose={(value) => setItem({ ...item, kind: value === "words" ? "words" : "text", content: "" })}
          options={[
            { value: "words", label: t("walletsWords") },
            { value: "text", label: t("anotherSecretText") },
          ]}
        />
        <ContentFields item={item} problems={problems} onItem={setItem} />
      </form>
    </Page>
  );
}
