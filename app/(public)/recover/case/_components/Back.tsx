"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { Recovery } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import { Content } from "../../../_components/Contents";
import { inAList } from "../../../_components/inAList";
import { useLeaveGuard } from "../../../_components/useLeaveGuard";
import { type CaseHere, room } from "../../_components/load";
import { way } from "../../_components/way";
import { nameOf } from "./AskAgain";
import { Older } from "./Older";

type Props = {
  here: CaseHere;
  followed: FollowedCase;
  recovery: Extract<Recovery, { outcome: "recovered" }>;
  onClosed: () => Promise<void>;
};

/** What came back, hidden until it is asked for, and the end of the request. */
export function Back({ here, followed, recovery, onClosed }: Props) {
  const [asking, ask] = useState(false);
  const act = useAct();
  const { contents, lost, bad } = recovery;
  useLeaveGuard(followed.ended === null);

  const close = async () => {
    const sent = await act.run("Closing the request…", async () => {
      const { device, completeCase } = await room();
      return completeCase(device, followed, "restored");
    });
    if (!sent) return;
    ask(false);
    await onClosed();
  };

  return (
    <Page
      place={here.federation.current.roster.federation}
      above={<Steps {...way(4)} />}
      title="Here is what you had"
      actions={<Button onClick={() => ask(true)}>I have them back</Button>}
    >
      <p className="print:hidden">
        Put together in this browser; no server saw it. Write it down or bring it into your new wallet, then close the
        request.
      </p>
      {bad.length > 0 && (
        <Notice
          tone="wait"
          title={`The share of ${inAList(bad.map(({ guardian }) => nameOf(followed, guardian)))} did not fit.`}
        >
          <p>It is not what you sealed. The others sufficed. Tell the guardians, so that they look into it.</p>
        </Notice>
      )}
      {lost.length > 0 && (
        <Notice
          tone="wait"
          title={lost.length === 1 ? "One thing could not be opened." : `${lost.length} things could not be opened.`}
        >
          <p>They were not sealed as they should have been when the backup was made.</p>
        </Notice>
      )}
      {contents.map(({ compartment, content, older }) => (
        <div key={compartment} className="grid gap-3">
          <Content content={content} />
          {older.map((earlier) => (
            <Older key={earlier.version} earlier={earlier} />
          ))}
        </div>
      ))}
      <Dialog
        open={asking}
        onClose={() => ask(false)}
        title="Do you have everything?"
        act="I have them back: close the request"
        onAct={close}
        busy={act.busy}
        error={act.told ? `${act.told.what} ${act.told.next}` : undefined}
      >
        <p>
          The request is closed and the guardians are told that it ended well. After that this request opens nothing any
          more: be sure that your words work, or are written down.
        </p>
      </Dialog>
    </Page>
  );
}
