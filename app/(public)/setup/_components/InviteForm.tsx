"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { Told } from "@/app/_ui/Told";
import { thisDevice } from "@/lib/client/device";
import { invite } from "@/lib/client/setup";
import { useAct } from "@/lib/client/useAct";

type Props = { missing: number; taken: readonly string[]; onInvited: (label: string, token: string) => Promise<void> };

/** One more invitation: a name to know it by, and a link. */
export function InviteForm({ missing, taken, onInvited }: Props) {
  const [label, setLabel] = useState("");
  const [error, setError] = useState<string>();
  const { busy, told, run } = useAct();
  const make = async () => {
    const name = label.trim();
    if (name === "" || name.length > 100) return setError("Write whom you invite, so that you know the links apart");
    if (taken.includes(name)) return setError("There is a guardian of that name already. Add something to it");
    setError(undefined);
    const made = await run("Making a link…", async () => invite(await thisDevice(), name));
    if (!made) return;
    await onInvited(name, made.done.token);
    setLabel("");
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>Invite {missing === 1 ? "the last guardian" : `${missing} more guardians`}</h2>
      <Told told={told} />
      <Field
        name="invitee"
        label="Whom do you invite?"
        hint="For your own list. Guardians write their names themselves."
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
        error={error}
      />
      <div>
        <Button type="submit" weight="secondary" busy={busy}>
          Make a link
        </Button>
      </div>
    </form>
  );
}
