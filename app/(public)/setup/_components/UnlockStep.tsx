"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { PassphraseForm } from "@/app/_ui/PassphraseForm";
import { Told } from "@/app/_ui/Told";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";

/** After a reload: the session is there, the keys are not. */
export function UnlockStep({ account, who }: { account: Account; who: Who }) {
  const { busy, told, run } = useAct();
  const [wrong, setWrong] = useState(false);
  const unlock = async (passphrase: string) => {
    setWrong(false);
    const opened = await run("Opening your keys…", () => account.unlock(passphrase));
    if (opened?.done === "wrong") setWrong(true);
  };
  return (
    <Page title={`Go on, ${who.name}`}>
      <Told told={told} />
      <PassphraseForm
        label="Passphrase"
        hint="Your keys are kept in this page alone, and a reload forgets them. The passphrase does not leave this browser."
        userName={who.email}
        act="Unlock and go on"
        busy={busy}
        error={wrong ? "This passphrase does not open your keys. Look for a slip, then try again" : undefined}
        onSend={unlock}
        beside={
          <Button
            weight="quiet"
            disabled={busy !== undefined}
            onClick={() => run("Signing out…", () => account.signOut())}
          >
            I am somebody else
          </Button>
        }
      />
    </Page>
  );
}
