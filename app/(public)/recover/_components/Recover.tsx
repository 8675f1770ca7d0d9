"use client";

import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { SecureOnly } from "../../_components/SecureOnly";
import { useFragment } from "../../_components/useFragment";
import { Needed } from "./Needed";
import { RecoverHome } from "./RecoverHome";

export function Recover() {
  const fragment = useFragment();
  return (
    <SecureOnly>
      {fragment === null ? (
        <Page title="Getting your words back">
          <Skeleton label="One moment" />
        </Page>
      ) : fragment === "" ? (
        <RecoverHome />
      ) : (
        <Needed key={fragment} fragment={fragment} />
      )}
    </SecureOnly>
  );
}
