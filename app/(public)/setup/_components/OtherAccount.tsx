"use client";

import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_ui/Told";
import type { Account } from "@/lib/client/account";
import type { Who } from "@/lib/client/signIn";
import { useAct } from "@/lib/client/useAct";
import { dropFragment } from "./dropFragment";

/** A link was opened where somebody is signed in: to come back, or for somebody else? */
export function OtherAccount({ account, who }: { account: Account; who: Who }) {
  const { busy, told, run } = useAct();
  return (
    <Page title={`You are signed in as ${who.name}`}>
      <Told told={told} />
      <p>
        A link is for one person, and each guardian needs a browser of their own. If you only want to come back to where
        you were, go on. If this link is for somebody else, open it on that person’s device, or in a private window.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={dropFragment}>Go on as {who.name}</Button>
        <Button weight="secondary" busy={busy} onClick={() => run("Signing out…", () => account.signOut())}>
          Sign out and use the link
        </Button>
      </div>
    </Page>
  );
}
