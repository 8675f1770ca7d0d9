"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Told } from "@/app/_ui/Told";
import { Verified } from "@/app/_ui/Verified";
import { Words } from "@/app/_ui/Words";
import type { Account } from "@/lib/client/account";
import { thisDevice } from "@/lib/client/device";
import { type CheckedGenesis, checkGenesis, signGenesis } from "@/lib/client/genesis";
import type { Opened } from "@/lib/client/signIn";
import { type Told as TroubleTold, toldOf } from "@/lib/client/told";
import { useAct } from "@/lib/client/useAct";
import { FoundingFacts } from "./FoundingFacts";
import { roleOf, type StageProps } from "./stage";
import { stepOf } from "./steps";

type Props = StageProps & { account: Account; opened: Opened; onChange: (() => void) | undefined };
type Checked = { genesis: CheckedGenesis; at: number };

/** The founding document: checked by this browser, its words read to the others, then signed. */
export function FoundingStep({ setup, told, again, account, opened, onChange }: Props) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [fault, setFault] = useState<TroubleTold | null>(null);
  /** Digest of the document whose words were read: a document drawn up anew has others. */
  const [read, setRead] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const act = useAct();
  const { keyring } = opened;

  useEffect(() => {
    let here = true;
    setFault(null);
    checkGenesis(keyring, setup).then(
      (genesis) => here && setChecked(genesis && { genesis, at: Date.now() }),
      (error) => {
        if (!here) return;
        setChecked(null);
        setFault(toldOf(error));
      },
    );
    return () => {
      here = false;
    };
  }, [keyring, setup]);

  const genesis = checked?.genesis;
  const agreed = genesis !== undefined && read === genesis.digest;
  const sign = async () => {
    setUnread(!agreed);
    if (!agreed) return;
    await act.run("Signing…", async () => signGenesis(await thisDevice(), account, setup, genesis.digest));
    await again();
  };
  const trouble = fault ?? act.told;
  const stopped = trouble?.evidence !== undefined;

  return (
    <Page
      place={setup.draft?.federation}
      above={<Steps {...stepOf(roleOf(setup), "founding")} />}
      title="The founding document"
      actions={
        stopped || !genesis ? undefined : (
          <>
            <Button busy={act.busy} onClick={sign}>
              Sign the founding document
            </Button>
            {onChange && (
              <Button weight="quiet" disabled={act.busy !== undefined} onClick={onChange}>
                Change something first
              </Button>
            )}
          </>
        )
      }
    >
      <Told told={trouble ?? told} />
      {!genesis && !stopped && <Skeleton label="Checking the founding document" lines={6} />}
      {checked && genesis && !stopped && (
        <>
          <p>
            <Verified
              at={checked.at}
              checks={[
                "Your keys stand in it as this browser has made them.",
                "Your part of the federation’s common key fits the document.",
                "Its guardians and figures are those that were settled before.",
              ]}
            >
              Checked by this browser
            </Verified>
            . What it can’t check is whether everybody has been shown the same document. That is what the words are for.
          </p>
          <Words words={genesis.words} label="Read these 15 words to each other" open />
          <Checkbox
            name="read"
            label="All of us have the same 15 words."
            hint="Together in one room, or in one call where you know every voice. If a single word differs, don’t sign."
            checked={agreed}
            onChange={(event) => setRead(event.target.checked ? genesis.digest : null)}
            error={unread && !agreed ? "Read the words to each other first" : undefined}
          />
          <FoundingFacts roster={genesis.roster} />
          <p className="text-soft">
            You sign that these are the federation’s guardians, keys and rules. Until the last guardian has signed it
            can be drawn up anew; after that it stands for good.
          </p>
        </>
      )}
    </Page>
  );
}
