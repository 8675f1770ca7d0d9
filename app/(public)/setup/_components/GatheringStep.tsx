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
import type { Say } from "@/lib/words/types";
import { InviteForm } from "./InviteForm";
import { Seat } from "./Seat";
import type { StageProps } from "./stage";
import { stepOf } from "./steps";

type Props = StageProps & { onChange: () => void };

/** The convener invites, hears the words, confirms, and draws the founding document up. */
export function GatheringStep({ setup, told, again, onChange }: Props) {
  const t = useTranslations("setup.gatheringStep");
  const ways = useTranslations("setup.ways");
  // Tokens live in this page alone: the server has their hashes, so a link can be shown only where it was made.
  const [tokens, setTokens] = useState<ReadonlyMap<string, string>>(new Map());
  const act = useAct();
  const { draft, joiners } = setup;
  if (!draft) return null;
  const { federation, guardians, threshold } = draft;
  const lack = lackOf(setup);
  const keepToken = (label: string, token: string) => setTokens((before) => new Map(before).set(label, token));
  const drawUp = async () => {
    await act.run(t("drawingUp"), async () => drawUpGenesis(await thisDevice()));
    await again();
  };

  return (
    <Page
      place={federation}
      above={<Steps {...stepOf(ways, "convener", "gathering")} />}
      title={t("title")}
      actions={
        <>
          <Button busy={act.busy} disabled={lack !== null} onClick={drawUp}>
            {t("drawUp")}
          </Button>
          {lack && <p className="self-center text-soft">{lackInWords(t, lack)}</p>}
        </>
      }
    >
      <Told told={act.told ?? told} />
      <Facts
        facts={[
          { name: t("federation"), value: federation },
          {
            name: t("figures"),
            value: (
              <span className="flex flex-wrap items-baseline gap-x-4">
                {t("suffice", { threshold, guardians })}
                <TextButton onClick={onChange}>{t("change")}</TextButton>
              </span>
            ),
          },
        ]}
      />
      <p>{t("whatToDo")}</p>
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

/** What comes first of all that keeps the founding document from being drawn up. */
function lackInWords(say: Say<"setup.gatheringStep">, lack: NonNullable<ReturnType<typeof lackOf>>): string {
  const { missing, tooMany, untaken, unconfirmed } = lack;
  if (tooMany > 0) return say("tooMany", { count: tooMany });
  if (missing > 0) return say("missing", { count: missing });
  if (untaken > 0) return say("untaken", { count: untaken });
  return say("unconfirmed", { count: unconfirmed });
}
