"use client";

import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Told } from "@/app/_ui/Told";
import { SeatStates } from "./SeatStates";
import type { StageProps } from "./stage";

/** Nothing is left to do for this guardian; perhaps for others. */
export function DoneStep({ setup, told }: StageProps) {
  const { stage, joiners, draft, convener } = setup;
  if (stage === "open") {
    return (
      <Page
        place={draft?.federation}
        title="The federation is open"
        actions={
          convener ? (
            <>
              <LinkButton href="/desk/codes">Show the join code</LinkButton>
              <LinkButton href="/desk" weight="quiet">
                Go to my desk
              </LinkButton>
            </>
          ) : (
            <LinkButton href="/desk">Go to my desk</LinkButton>
          )
        }
      >
        <p>
          Every guardian’s kit is saved and checked. Members can make their backups now: show them the join code on your
          screen, when you meet.
        </p>
        <SeatStates joiners={joiners} says={() => "kit checked"} done={() => true} />
      </Page>
    );
  }
  const missing = joiners.filter(({ kitChecked }) => !kitChecked).length;
  return (
    <Page
      place={draft?.federation}
      title="Your kit is good"
      actions={
        <LinkButton href="/desk" weight="secondary">
          Go to my desk
        </LinkButton>
      }
    >
      <Told told={told} />
      <p aria-live="polite">
        You are done. {missing === 1 ? "One guardian has" : `${missing} guardians have`} still to check a kit; the
        federation opens when the last one has.
      </p>
      <SeatStates
        joiners={joiners}
        says={({ kitChecked }) => (kitChecked ? "kit checked" : "kit not checked yet")}
        done={({ kitChecked }) => kitChecked}
      />
    </Page>
  );
}
