"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Facts } from "@/app/_ui/Facts";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { TextButton } from "@/app/_ui/TextButton";
import { Told } from "@/app/_words/Told";
import { thisDevice } from "@/lib/client/device";
import { drawUpGenesis, lackOf } from "@/lib/client/setup";
import { useAct } from "@/lib/client/useAct";
import { InviteForm } from "./InviteForm";
import { Seat } from "./Seat";
import type { StageProps } from "./stage";
import { stepOf } from "./steps";

type Props = StageProps & { onChange: () => void };

/** The convener invites, hears the words, confirms, and draws the founding document up. */
export function GatheringStep({ setup, told, again, onChange }: Props) {
  const t = useTranslations("setup.gatheringStep");
  // Tokens live in this page alone: the server has their hashes, so a link can be shown only where it was made.
  const [tokens, setTokens] = useState<ReadonlyMap<string, string>>(new Map());
  const act = useAct();
  const { draft, joiners } = setup;
  if (!draft) return null;
  const { federation, guardians, threshold } = draft;
  const lack = lackOf(setup);
  const keepToken = (label: string, token: string) => setTokens((before) => new Map(before).set(label, token));
  const drawUp = async () => {
    await act.run(t("drawingUpFoundingDocument"), async () => drawUpGenesis(await thisDevice()));
    await again();
  };

  return (
    <Page
      place={federation}
      above={<Steps {...stepOf("convener", "gathering")} />}
      title={t("theGuardians")}
      actions={
        <>
          <Button busy={act.busy} disabled={lack !== null} onClick={drawUp}>
            {t("drawUpFoundingDocument")}
          </Button>
          {lack && <p className="self-center text-soft">{lackInWords(lack)}</p>}
        </>
      }
    >
      <Told told={act.told ?? told} />
      <Facts
        facts={[
          { name: "Federation", value: federation },
          {
            name: "Figures",
            value: (
              <span className="flex flex-wrap items-baseline gap-x-4">
                {t.rich("guardiansSufficeChangeName", {
                  threshold,
                  guardians,
                  textbutton: (text) => <TextButton onClick={onChange}>{text}</TextButton>,
                })}
              </span>
            ),
          },
        ]}
      />
      <p>{t("sendEachGuardianLink")}</p>
      <ol aria-label={t("guardians")} className="border-line border-t">
        {joiners.map((joiner) => (
          <Seat
            key={joiner.id}
            joiner={joiner}
            token={tokens.get(joiner.label)}
            onToken={(token) => keepToken(joiner.label, token)}
            again={again}
          />
        ))}
      </ol>
      {joiners.length < guardians && (
        <InviteForm
          missing={guardians - joiners.length}
          taken={joiners.map(({ label }) => label)}
          onInvited={async (label, token) => {
            keepToken(label, token);
            await again();
          }}
        />
      )}
    </Page>
  );
}

function lackInWords(lack: NonNullable<ReturnType<typeof lackOf>>): string {
  const { missing, tooMany, untaken, unconfirmed } = lack;
  if (tooMany > 0) return `Take ${tooMany === 1 ? "one guardian" : `${tooMany} guardians`} out, or change the figures.`;
  if (missing > 0) return `${missing === 1 ? "One guardian has" : `${missing} guardians have`} still to be invited.`;
  if (untaken > 0) return `${untaken === 1 ? "One link has" : `${untaken} links have`} not been opened yet.`;
  return `${unconfirmed === 1 ? "One guardian has" : `${unconfirmed} guardians have`} still to be confirmed.`;
}
