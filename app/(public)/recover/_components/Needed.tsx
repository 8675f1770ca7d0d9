"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { Button } from "@/app/_ui/Button";
import { Fold } from "@/app/_ui/Fold";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Stop } from "@/app/_ui/Stop";
import { useAct } from "@/lib/client/useAct";
import { checkCode } from "../../_components/checkCode";
import { FederationFacts } from "../../_components/FederationFacts";
import { ToldView } from "../../_components/ToldView";
import { useLoaded } from "../../_components/useLoaded";
import { way } from "./way";

/** Step 1: the federation checked, and what the person will need. */
export function Needed({ fragment }: { fragment: string }) {
  const router = useRouter();
  const act = useAct();
  const { value, told, again } = useLoaded(useCallback(() => checkCode(fragment), [fragment]));

  const begin = () =>
    act.run("One moment…", async () => {
      const [{ thisDevice }, { keepScanned }] = await Promise.all([
        import("@/lib/client/device"),
        import("@/lib/client/scanned"),
      ]);
      if (value && "federation" in value) await keepScanned(await thisDevice(), "recover", value.fragment);
      router.push("/recover/new");
    });

  if (told || !value) {
    return (
      <Page title="Getting your words back">
        {told ? <ToldView told={told} again={again} /> : <Skeleton label="Checking the federation" lines={5} />}
      </Page>
    );
  }
  if ("unread" in value) {
    return (
      <Page title="Getting your words back">
        <Stop
          title="This is not a whole code."
          instruction="Scan it once more, straight from the guardian’s screen or from your backup sheet."
        />
      </Page>
    );
  }
  const { roster } = value.federation.current;
  return (
    <Page
      place={roster.federation}
      above={<Steps {...way(1)} />}
      title="What you need"
      actions={
        <Button busy={act.busy} onClick={begin}>
          Begin
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <ul className="grid list-disc gap-3 pl-5">
        <li>
          <strong>The name</strong> that you gave when you made the backup. Nobody can tell it to you, and without it
          nothing opens.
        </li>
        <li>
          <strong>{roster.threshold} guardians</strong> who meet you in person, one after the other or together:{" "}
          {roster.guardians.map(({ name }) => name).join(", ")} are those you can ask.
        </li>
        <li>
          <strong>A safe place for a ticket</strong>, a small file or a print. With it you can go on from any device.
        </li>
      </ul>
      <p>
        It is done when the last of the {roster.threshold} has met you, which may be today or take some days. You can
        stop at any time and come back.
      </p>
      <Fold title={`The federation, checked by this browser: ${roster.federation}`}>
        <div className="grid gap-4">
          <FederationFacts federation={value.federation} words={value.words} at={value.at} />
        </div>
      </Fold>
    </Page>
  );
}
