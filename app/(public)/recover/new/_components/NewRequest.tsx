"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { useLoaded } from "../../../_components/useLoaded";
import { begin } from "./begin";
import { RequestWay } from "./RequestWay";

const title = "Getting your words back";

export function NewRequest() {
  const corrects = useSearchParams().get("corrects");
  const { value, told, again } = useLoaded(useCallback(() => begin(corrects), [corrects]));
  if (value && "federation" in value) {
    return (
      <SecureOnly>
        <RequestWay {...value} />
      </SecureOnly>
    );
  }
  return (
    <Page title={title}>
      {told && <ToldView told={told} again={again} />}
      {!told && !value && <Skeleton label="Checking the federation" />}
      {value && (
        <>
          <p>This browser does not know yet which federation is yours.</p>
          <div>
            <LinkButton href="/recover">How to begin</LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}
