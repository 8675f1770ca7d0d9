"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { Told } from "@/app/_ui/Told";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";
import { GatePage } from "./GatePage";

/** After a reload, or when nobody has touched the desk for a while: the session is there, the keys are not. */
export function Unlock({ account, who, idle }: { account: Account; who: Who; idle: boolean }) {
  const { busy, told, run } = useAct();
  const [wrong, setWrong] = useState(false);
  const unlock = async (passphrase: string) => {
    setWrong(false);
    const opened = await run("Opening your keys…", () => account.unlock(passphrase));
    if (opened?.done === "wrong") setWrong(true);
  };
  return (
    <GatePage title={`Unlock your desk, ${who.name}`}>
      {idle && (
        <Notice>
          <p>Nobody had touched the desk for ten minutes, so it locked itself. You come back to the same place.</p>
        </Notice>
      )}
      <Told told={told} />
      <PassphraseForm
        label="Passphrase"
        hint="Your keys are kept in this page alone, and a reload forgets them. The passphrase does not leave this browser."
        userName={who.email}
        act="Unlock"
        busy={busy}
        error={wrong ? "This passphrase does not open your keys. Look for a slip, then try again" : undefined}
        onSend={unlock}
        beside={
          <Button weight="quiet" disabled={busy !== undefined} onClick={() => run("…", () => account.signOut())}>
            I am somebody else
          </Button>
        }
      />
    </GatePage>
  );
}
