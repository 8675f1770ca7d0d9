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
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { Recovery } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import { nameFault } from "../../../_components/names";
import { Question } from "../../../_components/Question";
import type { CaseHere } from "../../_components/load";
import { way } from "../../_components/way";
import { AskAgain } from "./AskAgain";
import { Back } from "./Back";
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
  const t = useTranslations("recover.openStep");
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const act = useAct();
  const place = here.federation.current.roster.federation;
  const { triesLeft } = followed;

  const open = async () => {
    const fault = name.trim() === "" ? t("typeName") : await nameFault(name);
    setError(fault ?? undefined);
    if (fault) return;
    const tried = await act.run(t("checkingSharesMakingKey"), async () => {
      const [{ recover }, { thisDevice }] = await Promise.all([
        import("@/lib/client/recover"),
        import("@/lib/client/device"),
      ]);
      return recover(await thisDevice(), followed, name);
    });
    if (!tried) return;
    const { done } = tried;
    if (done.outcome === "recovered") {
      setName("");
      onOpening(true);
    }
    setRecovery(done);
    await onChanged();
    if (done.outcome === "wrongName") setError(wrongName(done.triesLeft));
  };

  if (act.busy) {
    return (
      <Page place={place} above={<Steps {...way(4)} />} title={t("opening")}>
        <Progress says={act.busy} />
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
      <Page place={place} title={t("backupDoesOpen")}>
        <Stop title={t("everyShareRightOne")} instruction={t("backupWasMadeShould")} />
      </Page>
    );
  }
  return (
    <Question
      place={place}
      steps={way(4)}
      title={t("whichNameDidGive")}
      problems={error ? [{ field: "opening-name", message: error }] : []}
      told={act.told}
      act={t("openMyBackup")}
      onAnswer={open}
    >
      <p>{t("guardiansMetHandedOver", { released: followed.released })}</p>
      <Field
        name="opening-name"
        label={t("theName")}
        hint={t("capitalsAccentsSignsDont", { tries: tries(triesLeft) })}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      <div>
        <Fold title={t("somethingElse")}>
          <div className="grid justify-items-start gap-3">
            <p>{t("ifWasAnotherPersons")}</p>
            <LinkButton href={`/recover/new?corrects=${followed.id}`} weight="secondary">
              {t("newRequestAnotherName")}
            </LinkButton>
            <Withdraw followed={followed} onChanged={onChanged} />
          </div>
        </Fold>
      </div>
    </Question>
  );
}

const tries = (count: number) => (count === 1 ? "1 try is" : `${count} tries are`);

const wrongName = (left: number) =>
  left === 0
    ? "This name does not open it, and no tries are left. Talk with the guardians: a new request gives new tries"
    : `This name does not open it. ${tries(left)} left. Think of how you wrote it when you made the backup`;
