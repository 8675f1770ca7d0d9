"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Field } from "@/app/_ui/Field";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { Steps } from "@/app/_ui/Steps";
import { Stop } from "@/app/_ui/Stop";
import { breathe } from "@/lib/client/breathe";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { RecoverStep, Recovery } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import { Question } from "../../../_components/Question";
import { useNameFault } from "../../../_components/useNameFault";
import type { CaseHere } from "../../_components/load";
import { useWay } from "../../_components/useWay";
import { AskAgain } from "./AskAgain";
import { Back } from "./Back";
import { openStepDone, openStepSays } from "./openSteps";
import { UsedUp } from "./UsedUp";
import { useNames } from "./useNames";
import { Withdraw } from "./Withdraw";

type Props = {
  here: CaseHere;
  followed: FollowedCase;
  /** True from the moment when something of the person's is on the screen. */
  onOpening: (opening: boolean) => void;
  onChanged: () => Promise<void>;
};

/** Step 4: enough shares are there; the name opens them, in this browser alone. */
export function OpenStep({ here, followed, onOpening, onChanged }: Props) {
  const t = useTranslations("recover.open");
  const label = useTranslations("recover.name");
  const faultOf = useNameFault();
  const { nameOf } = useNames(followed);
  const steps = useWay(4);
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [done, setDone] = useState(0);
  const act = useAct();
  const place = here.federation.current.roster.federation;
  const { triesLeft } = followed;

  const open = async () => {
    const fault = name.trim() === "" ? label("missing") : await faultOf(name);
    setError(fault ?? undefined);
    if (fault) return;
    setDone(0);
    const show = (step: RecoverStep) => {
      act.say(openStepSays(t, step, nameOf));
      setDone(openStepDone(step));
      return breathe();
    };
    const tried = await act.run(t("fetching"), async () => {
      const [{ recover }, { thisDevice }] = await Promise.all([
        import("@/lib/client/recover"),
        import("@/lib/client/device"),
      ]);
      return recover(await thisDevice(), followed, name, show);
    });
    if (!tried) return;
    if (tried.done.outcome === "recovered") {
      setName("");
      onOpening(true);
    }
    setRecovery(tried.done);
    await onChanged();
    if (tried.done.outcome === "wrongName") setError(t("wrong", { tries: tried.done.triesLeft }));
  };

  if (act.busy) {
    return (
      <Page place={place} above={<Steps {...steps} />} title={t("opening")}>
        <Progress says={act.busy} done={done} />
      </Page>
    );
  }
  if (recovery?.outcome === "recovered") {
    return (
      <Back
        here={here}
        followed={followed}
        recovery={recovery}
        onClosed={async () => {
          await onChanged();
          onOpening(false);
        }}
      />
    );
  }
  if (recovery?.outcome === "badShares") {
    return (
      <AskAgain
        here={here}
        followed={followed}
        recovery={recovery}
        onAsked={async () => {
          setRecovery(null);
          await onChanged();
        }}
      />
    );
  }
  if (recovery?.outcome === "damaged") {
    return (
      <Page place={place} title={t("damaged")}>
        <Stop title={t("damagedSays")} instruction={t("damagedNext")} />
      </Page>
    );
  }
  if (triesLeft === 0 && !followed.trying) return <UsedUp place={place} followed={followed} onChanged={onChanged} />;
  return (
    <Question
      place={place}
      steps={steps}
      title={t("title")}
      problems={error ? [{ field: "opening-name", message: error }] : []}
      told={act.told}
      act={t("act")}
      onAnswer={open}
    >
      <p>{t("says", { released: followed.released })}</p>
      <Field
        name="opening-name"
        label={label("label")}
        hint={followed.trying ? t("hintTrying") : t("hint", { tries: triesLeft })}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      <div>
        <Fold title={t("else")}>
          <div className="grid justify-items-start gap-3">
            <p>{t("elseSays")}</p>
            <LinkButton href={`/recover/new?corrects=${followed.id}`} weight="secondary">
              {t("elseNew")}
            </LinkButton>
            <Withdraw followed={followed} onChanged={onChanged} />
          </div>
        </Fold>
      </div>
    </Question>
  );
}
