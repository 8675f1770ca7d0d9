"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { Empty } from "@/app/_ui/Empty";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { useLoaded } from "../../../_components/useLoaded";
import { loadCaseHere } from "../../_components/load";
import { RequestView } from "./RequestView";
import { TicketStep } from "./TicketStep";

const title = "Your request";

/** A request of this browser: its ticket to be saved first, then the request itself. */
export function RequestHome() {
  const id = useSearchParams().get("id") ?? "";
  const { value, told, again } = useLoaded(useCallback(() => loadCaseHere(id), [id]));
  if (value && "kept" in value) {
    return (
      <SecureOnly>
        {value.kept.unsent ? <TicketStep here={value} onOpened={again} /> : <RequestView key={id} here={value} />}
      </SecureOnly>
    );
  }
  return (
    <Page title={title}>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label="Looking for your ticket" lines={5} />}
      {value && (
        <Empty
          title="This browser does not have the ticket of this request."
          action={<LinkButton href="/recover">Open my ticket</LinkButton>}
        >
          <p>With the ticket that you saved, you can go on here as on any other device.</p>
        </Empty>
      )}
    </Page>
  );
}
