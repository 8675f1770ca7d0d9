"use client";

import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_ui/Told";
import { Verified } from "@/app/_ui/Verified";
import { Words } from "@/app/_ui/Words";
import { federationOf } from "@/lib/domain/read";
import { fingerprintWords } from "@/lib/protocol/words";
import { useDesk } from "../../_components/context";
import { DeskPage } from "../../_components/DeskPage";
import { Guardians } from "./Guardians";
import { OwnKit } from "./OwnKit";
import { Rules } from "./Rules";
import { useChecked } from "./useChecked";

/** Who the guardians are and by which rules they decide, from the log that this browser has read. */
export function FederationPage() {
  const { desk } = useDesk();
  const { checked, told, again } = useChecked(desk);
  const federation = checked && federationOf(checked.world);
  const roster = desk.roster();
  return (
    <DeskPage title={roster.federation}>
      <Told told={told} />
      {told && (
        <div>
          <Button weight="secondary" onClick={again}>
            Try again
          </Button>
        </div>
      )}
      {!federation && !told && <Skeleton label="Reading the federation’s entries" lines={8} />}
      {checked && federation && (
        <>
          <p>
            <Verified
              at={checked.checkedAt}
              checks={[
                "The founding document is the one that you have signed, and every guardian’s signature under it is right.",
                `Nothing of the federation’s ${checked.entries.length} entries is left out, and each was allowed when it was made.`,
              ]}
            >
              {roster.threshold} of {roster.guardians.length} guardians suffice
            </Verified>
          </p>
          <Guardians roster={roster} kitsChecked={federation.kitsChecked} me={desk.me} />
          <Rules roster={roster} />
          <section className="grid max-w-read gap-3">
            <p>
              Whoever asks whether this is the real federation can compare these words with those of any other guardian.
            </p>
            <Words words={fingerprintWords(desk.genesis)} label="The federation’s 15 words" open />
          </section>
          <OwnKit checked={federation.kitsChecked.includes(desk.me)} />
        </>
      )}
    </DeskPage>
  );
}
