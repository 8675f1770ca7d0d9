"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Tag } from "@/app/_ui/Tag";
import { TextButton } from "@/app/_ui/TextButton";
import { Told } from "@/app/_words/Told";
import { useSentence } from "@/app/_words/useSentence";
import type { Setup } from "@/lib/client/answers";
import { thisDevice } from "@/lib/client/device";
import { confirmJoiner, inviteAgain, removeJoiner } from "@/lib/client/setup";
import { useAct } from "@/lib/client/useAct";
import { InvitationLink } from "./InvitationLink";
import { SpokenWords } from "./SpokenWords";

type Joiner = Setup["joiners"][number];
type Props = {
  joiner: Joiner;
  /** The token of the seat's link, where this page made it. */
  token: string | undefined;
  onToken: (token: string) => void;
  again: () => Promise<void>;
};

/** One guardian's seat as the convener sees it: the link, the words, and the way out. */
export function Seat({ joiner, token, onToken, again }: Props) {
  const t = useTranslations("setup.seat");
  const sentence = useSentence();
  const { id, label, guardian, confirmed, convener } = joiner;
  const [asked, ask] = useState<"remove" | "invite" | null>(null);
  const { busy, told, run } = useAct();
  const name = guardian?.name ?? label;

  const confirm = async () => {
    await run(t("confirming"), async () => confirmJoiner(await thisDevice(), id));
    await again();
  };
  const inviteAnew = async () => {
    const made = await run(t("makingLink"), async () => inviteAgain(await thisDevice(), id));
    if (!made) return;
    onToken(made.done.token);
    ask(null);
    await again();
  };
  const remove = async () => {
    if (await run(t("takingOut"), async () => removeJoiner(await thisDevice(), id))) ask(null);
    await again();
  };

  return (
    <li className="grid gap-2 border-line border-b py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-strong">
          {name}
          {guardian?.organisation && <span className="font-plain text-soft"> · {guardian.organisation}</span>}
        </span>
        <SeatState joiner={joiner} />
      </div>
      {guardian && !guardian.name.includes(label) && (
        <p className="text-small text-soft">{t("invitedAs", { label })}</p>
      )}
      {!asked && <Told told={told} />}
      {guardian && !convener && !confirmed && (
        <SpokenWords guardian={guardian} busy={busy} onConfirm={confirm} onDiffer={() => ask("remove")} />
      )}
      {!guardian && token && <InvitationLink token={token} name={label} />}
      {!convener && (
        <div className="flex flex-wrap items-center gap-x-6">
          {!guardian && !token && (
            <Button weight="secondary" busy={busy} onClick={inviteAnew}>
              {t("makeLink")}
            </Button>
          )}
          {guardian && (
            <TextButton disabled={busy !== undefined} onClick={() => ask("invite")}>
              {t("inviteAnew")}
            </TextButton>
          )}
          <TextButton disabled={busy !== undefined} onClick={() => ask("remove")}>
            {guardian ? t("takeOut") : t("takeLinkBack")}
          </TextButton>
        </div>
      )}
      <Dialog
        open={asked !== null}
        onClose={() => ask(null)}
        title={asked === "invite" ? t("askInvite", { name }) : t("askTakeOut", { name })}
        act={asked === "invite" ? t("makeLink") : t("doTakeOut", { name })}
        danger
        busy={busy}
        error={told ? sentence(told) : undefined}
        onAct={asked === "invite" ? inviteAnew : remove}
      >
        {asked === "invite" ? (
          <p>{guardian ? t("inviteDeletes", { name }) : t("inviteVoids")}</p>
        ) : (
          <p>{guardian ? t("takeOutDeletes", { name }) : t("takeOutVoids")}</p>
        )}
      </Dialog>
    </li>
  );
}

function SeatState({ joiner: { guardian, confirmed, convener, you } }: { joiner: Joiner }) {
  const t = useTranslations("setup.seat");
  if (you) return <Tag>{t("you")}</Tag>;
  if (convener) return <Tag>{t("convener")}</Tag>;
  if (confirmed) return <Tag tone="accent">{t("confirmed")}</Tag>;
  return guardian ? <Tag tone="wait">{t("waitsForYou")}</Tag> : <Tag>{t("notOpened")}</Tag>;
}
