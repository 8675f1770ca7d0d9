"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { Enrolled } from "@/lib/client/enrol";
import type { Federation } from "@/lib/client/federation";
import { useAct } from "@/lib/client/useAct";
import type { Payload } from "@/lib/protocol/payload";
import { Contents } from "../../../_components/Contents";
import { nameFault } from "../../../_components/names";
import { Question } from "../../../_components/Question";
import { way } from "../../_components/answers";

type Props = { federation: Federation; enrolled: Enrolled; onRehearsed: () => void };

/** The name once more, and what it opens: what the member will do one day, tried now. */
export function RehearseStep({ federation, enrolled, onRehearsed }: Props) {
  const t = useTranslations("backup.rehearseStep");
  const act = useAct();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const [misses, setMisses] = useState(0);
  const [opened, setOpened] = useState<Payload[] | null>(null);
  const place = federation.current.roster.federation;

  const open = async () => {
    const fault = name.trim() === "" ? t("typeName") : await nameFault(name);
    setError(fault ?? undefined);
    if (fault) return;
    const tried = await act.run(t("opening"), () => enrolled.rehearse(name));
    if (!tried) return;
    if (tried.done) setOpened(tried.done);
    else {
      setMisses(misses + 1);
      setError(t("nameDoesOpenType"));
    }
  };

  if (opened) {
    return (
      <Page
        place={place}
        above={<Steps {...way(7)} />}
        title={t("itOpens")}
        actions={<Button onClick={onRehearsed}>{t("continueBackupSheet")}</Button>}
      >
        <p>{t("nameManySharesTake")}</p>
        <Contents contents={opened} />
      </Page>
    );
  }
  return (
    <Question
      place={place}
      steps={way(7)}
      title={t("sealedNowTry")}
      problems={error ? [{ field: "rehearsal", message: error }] : []}
      told={act.told}
      act={t("openIt")}
      busy={act.busy}
      onAnswer={open}
    >
      <p>{t("typeNameOnceMore")}</p>
      <Field
        name="rehearsal"
        label={t("theName")}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      {misses >= 3 && (
        <Notice tone="wait" title={t("dontFindNameAgain")}>
          <p className="mt-1 mb-3">{t("thenBackupUseDelete")}</p>
          <LinkButton href="/backup" weight="secondary">
            {t("goBackups")}
          </LinkButton>
        </Notice>
      )}
    </Question>
  );
}
