"use client";

import { useCallback } from "react";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { SecureOnly } from "../../../_components/SecureOnly";
import { ToldView } from "../../../_components/ToldView";
import { useLoaded } from "../../../_components/useLoaded";
import { begin } from "./begin";
import { Way } from "./Way";

const title = "Make a backup";

export function NewBackup() {
  const { value, told, again } = useLoaded(useCallback(begin, []));
  if (told) {
    return (
      <Page title={title}>
        <ToldView told={told} again={again} />
      </Page>
    );
  }
  if (!value) {
    return (
      <Page title={title}>
        <Skeleton label="Checking the federation" />
      </Page>
    );
  }
  if ("scanFirst" in value) {
    return (
      <Page title={title}>
        <p>A backup begins with a guardian’s code, and this browser has not read one yet.</p>
        <div>
          <LinkButton href="/join">How to begin</LinkButton>
        </div>
      </Page>
    );
  }
  return (
    <SecureOnly>
      <Way {...value} />
    </SecureOnly>
  );
}
