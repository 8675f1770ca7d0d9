"use client";

import { Code } from "@/app/_ui/Code";
import { Fold } from "@/app/_ui/Fold";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { QrCode } from "@/app/_ui/QrCode";
import { Steps } from "@/app/_ui/Steps";
import { Time } from "@/app/_ui/Time";
import { Verified } from "@/app/_ui/Verified";
import type { FollowedCase } from "@/lib/client/followRecovery";
import type { Told } from "@/lib/client/told";
import { OffPaper } from "../../../_components/OffPaper";
import { ToldView } from "../../../_components/ToldView";
import type { CaseHere } from "../../_components/load";
import { way } from "../../_components/way";
import { Meetings } from "./Meetings";
import { TicketPaper } from "./TicketPaper";
import { Withdraw } from "./Withdraw";

type Props = {
  here: CaseHere;
  followed: FollowedCase;
  /** No connection, or too much asked: what is shown is from before. */
  told: Told | null;
  at: number;
  onChanged: () => Promise<void>;
};

/** Step 3: the code to show, and whom to show it to. */
export function Meet({ here, followed, told, at, onChanged }: Props) {
  const { code, verified, needed, held, expiresAt, meetings, id } = followed;
  return (
    <Page
      place={here.federation.current.roster.federation}
      above={
        <OffPaper>
          <Steps {...way(3)} />
        </OffPaper>
      }
      title={<OffPaper>Show this to a guardian, face to face</OffPaper>}
    >
      {told && <ToldView told={told} again={onChanged} />}
      <div className="grid gap-4 print:hidden">
        <div className="mx-auto w-full max-w-88">
          <QrCode text={code.qr} label="The code of your request" />
        </div>
        <div className="grid gap-1">
          <p className="text-soft">Read it aloud if the camera fails:</p>
          <span className="text-lead">
            <Code value={code.fallback} label="the code" copy={false} />
          </span>
        </div>
        <p>This code is safe to show. Your ticket is not.</p>
      </div>
      {held && (
        <Notice tone="wait" title="A guardian has put your request on hold.">
          <p>
            Nothing can be handed over until it is lifted. Talk with the guardians: the one who holds it can lift it, or{" "}
            {needed} of them together. It ends by itself, too.
          </p>
        </Notice>
      )}
      <section className="grid gap-3 print:hidden">
        <h2 aria-live="polite">
          {verified === 0 ? (
            `No guardian has met you yet; it takes ${needed}`
          ) : (
            <Verified
              at={at}
              checks={[
                "Each of these guardians signed for this very request; this browser checked the signatures.",
                "They are guardians of the federation that your code named.",
              ]}
            >
              {verified} of {needed} guardians have met you
            </Verified>
          )}
        </h2>
        <Meetings meetings={meetings} />
        <p>You can close this page. Your ticket brings you back.</p>
      </section>
      <div className="print:hidden">
        <Fold title="A guardian says that no card fits the name I gave">
          <div className="grid justify-items-start gap-3">
            <p>
              Then the name was perhaps another one. Make a new request with the name as it should be; it is linked to
              this one.
            </p>
            <LinkButton href={`/recover/new?corrects=${id}`} weight="secondary">
              Correct the name
            </LinkButton>
          </div>
        </Fold>
      </div>
      <Fold title="Save the ticket once more">
        <TicketPaper here={here} />
      </Fold>
      <div className="print:hidden">
        <Fold title="Take the request back">
          <div className="grid justify-items-start gap-3">
            <p>
              It ends by itself on <Time at={expiresAt} as="day" /> if it is not finished by then.
            </p>
            <Withdraw followed={followed} onChanged={onChanged} />
          </div>
        </Fold>
      </div>
    </Page>
  );
}
