"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Stop } from "@/app/_ui/Stop";
import { useAct } from "@/lib/client/useAct";
import { checkCode } from "../../_components/checkCode";
import { FederationFacts } from "../../_components/FederationFacts";
import { ToldView } from "../../_components/ToldView";
import { useLoaded } from "../../_components/useLoaded";

/** The federation held against the code that was scanned, before anything personal is asked. */
export function Checked({ fragment }: { fragment: string }) {
  const router = useRouter();
  const act = useAct();
  const { value, told, again } = useLoaded(useCallback(() => checkCode(fragment), [fragment]));

  const begin = () =>
    act.run("One moment…", async () => {
      const [{ thisDevice }, { keepScanned }] = await Promise.all([
        import("@/lib/client/device"),
        import("@/lib/client/scanned"),
      ]);
      if (value && "federation" in value) await keepScanned(await thisDevice(), "join", value.fragment);
      router.push("/backup/new");
    });

  if (told) {
    return (
      <Page title="Back something up">
        <ToldView told={told} again={again} />
      </Page>
    );
  }
  if (!value) {
    return (
      <Page title="Checking the guardian’s code">
        <p>Your browser holds what this server shows against what the guardian’s code says.</p>
        <Skeleton label="Checking" lines={5} />
      </Page>
    );
  }
  if ("unread" in value) {
    return (
      <Page title="Back something up">
        <Stop
          title="This is not a whole guardian’s code."
          instruction="Scan the code once more, straight from the guardian’s screen."
        />
      </Page>
    );
  }
  const { federation, fragment: code } = value;
  const ready = federation.open && code.token !== undefined;
  return (
    <Page
      place={federation.current.roster.federation}
      title="This is the right federation"
      actions={
        ready && (
          <Button busy={act.busy} onClick={begin}>
            Begin the backup
          </Button>
        )
      }
    >
      {act.told && <ToldView told={act.told} />}
      {!federation.open && (
        <Notice tone="wait" title="This federation is not open yet.">
          <p>A guardian’s kit has still to be checked. Come back when the guardians say that all is ready.</p>
        </Notice>
      )}
      {federation.open && code.token === undefined && (
        <Notice tone="wait" title="This code shows which federation it is, but does not let you in.">
          <p>Ask a guardian for the join code, and scan that one.</p>
        </Notice>
      )}
      {ready && (
        <p>
          You will choose a name, make a card by which the guardians know you, and say what to protect. All of it is
          sealed in this browser before it leaves. It takes about ten minutes.
        </p>
      )}
      <FederationFacts federation={federation} words={value.words} at={value.at} />
    </Page>
  );
}
