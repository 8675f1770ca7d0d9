"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Tag } from "@/app/_ui/Tag";
import { TextButton } from "@/app/_ui/TextButton";
import { Told } from "@/app/_ui/Told";
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
  const { id, label, guardian, confirmed, convener } = joiner;
  const [asked, ask] = useState<"remove" | "invite" | null>(null);
  const { busy, told, run } = useAct();
  const name = guardian?.name ?? label;

  const confirm = async () => {
    await run("Confirming…", async () => confirmJoiner(await thisDevice(), id));
    await again();
  };
  const inviteAnew = async () => {
    const made = await run("Making a link…", async () => inviteAgain(await thisDevice(), id));
    if (!made) return;
    onToken(made.done.token);
    ask(null);
    await again();
  };
  const remove = async () => {
    if (await run("Taking out…", async () => removeJoiner(await thisDevice(), id))) ask(null);
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
      {guardian && !guardian.name.includes(label) && <p className="text-small text-soft">You invited “{label}”.</p>}
      {!asked && <Told told={told} />}
      {guardian && !convener && !confirmed && (
        <SpokenWords guardian={guardian} busy={busy} onConfirm={confirm} onDiffer={() => ask("remove")} />
      )}
      {!guardian && token && <InvitationLink token={token} name={label} />}
      {!convener && (
        <div className="flex flex-wrap items-center gap-x-6">
          {!guardian && !token && (
            <Button weight="secondary" busy={busy} onClick={inviteAnew}>
              Make a new link
            </Button>
          )}
          {guardian && (
            <TextButton disabled={busy !== undefined} onClick={() => ask("invite")}>
              Invite anew
            </TextButton>
          )}
          <TextButton disabled={busy !== undefined} onClick={() => ask("remove")}>
            {guardian ? "Take out" : "Take the link back"}
          </TextButton>
        </div>
      )}
      <Dialog
        open={asked !== null}
        onClose={() => ask(null)}
        title={asked === "invite" ? `Invite anew for ${name}’s seat?` : `Take ${name} out?`}
        act={asked === "invite" ? "Make a new link" : `Take ${name} out`}
        danger
        busy={busy}
        error={told ? `${told.what} ${told.next}` : undefined}
        onAct={asked === "invite" ? inviteAnew : remove}
      >
        <p>
          {guardian ? `The account that ${name} made here is deleted, with its keys.` : "The link no longer works."}{" "}
          {asked === "invite" ? "The seat stays, and gets another link." : "The seat is free again."} This can’t be
          undone.
        </p>
      </Dialog>
    </li>
  );
}

function SeatState({ joiner: { guardian, confirmed, convener, you } }: { joiner: Joiner }) {
  if (you) return <Tag>you</Tag>;
  if (convener) return <Tag>convener</Tag>;
  if (confirmed) return <Tag tone="accent">confirmed</Tag>;
  return guardian ? <Tag tone="wait">waits for you</Tag> : <Tag>link not opened yet</Tag>;
}
