"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { Rehearsal } from "@/lib/client/rehearsal";
import { useAct } from "@/lib/client/useAct";
import type { Payload } from "@/lib/protocol/payload";
import { Contents } from "../../_components/Contents";
import { Question } from "../../_components/Question";
import { useNameFault } from "../../_components/useNameFault";

type Props = {
  /** The federation's name. */
  place: string;
  /** Where it stands on the way, if it is part of one. */
  steps?: { name: string; at: number; of: number };
  rehearsal: Rehearsal;
  /** The words of the button that leads on from what has opened. */
  onwards: string;
  onRehearsed: () => void;
  /** The way out, where it is not part of a way. */
  onLeave?: () => void;
};

/** The name once more, and what it opens: what the member will do one day, tried now. */
export function RehearseStep({ place, steps, rehearsal, onwards, onRehearsed, onLeave }: Props) {
  const t = useTranslations("backup.rehearseStep");
  const faultOf = useNameFault();
  const act = useAct();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const [misses, setMisses] = useState(0);
  const [opened, setOpened] = useState<Payload[] | null>(null);
  const above = steps && <Steps {...steps} />;
  const on = <Button onClick={onRehearsed}>{onwards}</Button>;

  const open = async () => {
    const fault = name.trim() === "" ? t("typeName") : await faultOf(name);
    setError(fault ?? undefined);
    if (fault) return;
    const tried = await act.run(t("opening"), () => rehearsal.rehearse(name));
    if (!tried) return;
    if (tried.done) setOpened(tried.done);
    else {
      setMisses(misses + 1);
      setError(t("nameDoesOpenType"));
    }
  };

  if (rehearsal.opens === 0) {
    return (
      <Page place={place} above={above} title={t("itIsSealed")} actions={on}>
        <p>{t("allForHeirsAlone")}</p>
      </Page>
    );
  }
  if (opened) {
    return (
      <Page place={place} above={above} title={t("itOpens")} actions={on}>
        <p>{t("nameManySharesTake")}</p>
        <Contents contents={opened} />
        {rehearsal.forHeirs > 0 && <p>{t("restForHeirsAlone", { count: rehearsal.forHeirs })}</p>}
      </Page>
    );
  }
  return (
    <Question
      place={place}
      steps={steps}
      title={t("sealedNowTry")}
      problems={error ? [{ field: "rehearsal", message: error }] : []}
      told={act.told}
      act={t("openIt")}
      busy={act.busy}
      onAnswer={open}
      beside={
        onLeave && (
          <Button weight="quiet" onClick={onLeave} disabled={act.busy !== undefined}>
            {t("notNow")}
          </Button>
        )
      }
    >
      <p>{t("typeNameOnceMore")}</p>
      <Field
        name="rehearsal"
        label={t("theName")}
        hint={t("capitalsAccentsSignsDont")}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      {misses >= 3 && (
        <Notice tone="wait" title={t("dontFindNameAgain")}>
          <p className="mt-1 mb-3">{t("thenBackupUseDelete")}</p>
          {!onLeave && (
            <LinkButton href="/backup" weight="secondary">
              {t("goBackups")}
            </LinkButton>
          )}
        </Notice>
      )}
    </Question>
  );
}
