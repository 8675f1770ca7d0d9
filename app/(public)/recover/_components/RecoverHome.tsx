"use client";

import { useCallback } from "react";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { List } from "@/app/_ui/List";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Time } from "@/app/_ui/Time";
import { ToldView } from "../../_components/ToldView";
import { useLoaded } from "../../_components/useLoaded";
import { FromSheet } from "./FromSheet";
import { FromTicket } from "./FromTicket";
import { loadHome } from "./load";

/** Opened by hand: requests of this browser, a ticket, a sheet, or a federation that this browser knows. */
export function RecoverHome() {
  const { value, told, again } = useLoaded(useCallback(loadHome, []));
  return (
    <Page title="Getting your words back">
      <p className="text-lead">
        Lost your phone, or your words? Guardians of your community meet you in person and give them back.
      </p>
      {told && <ToldView told={told} again={again} />}
      {!value && !told && <Skeleton label="Looking in this browser" />}
      {value && value.cases.length > 0 && (
        <section className="grid gap-3">
          <h2>Go on with your request</h2>
          <List
            label="Requests of this browser"
            items={value.cases.map(({ id, openedAt, unsent }) => ({
              key: id,
              href: `/recover/case?id=${id}`,
              title: unsent ? "A request that is not opened yet" : "Your request",
              details: [<Time key="opened" at={openedAt} />],
              waits: unsent,
            }))}
          />
        </section>
      )}
      {value && (
        <section className="grid gap-3">
          <h2>Begin a request</h2>
          <p>
            Ask a guardian for the <strong>recover</strong> code and scan it with a camera: it opens this page and tells
            it which federation is yours.
          </p>
          {value.federations.map(({ name, fragment }) => (
            <div key={fragment} className="grid justify-items-start gap-1">
              <Button
                weight="secondary"
                onClick={() => {
                  window.location.hash = fragment;
                }}
              >
                Begin at {name}
              </Button>
              <p className="text-small text-soft">This browser has checked it before, so that no code is needed.</p>
            </div>
          ))}
          <div>
            <Fold title="I have a ticket of an open request">
              <FromTicket />
            </Fold>
            <Fold title="I have my backup sheet">
              <FromSheet />
            </Fold>
          </div>
        </section>
      )}
    </Page>
  );
}
