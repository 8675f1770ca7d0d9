"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Verified } from "@/app/_ui/Verified";
import { Words } from "@/app/_ui/Words";
import { Told } from "@/app/_words/Told";
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
  const t = useTranslations("setup.foundingStep");
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
    await act.run(t("signing"), async () => signGenesis(await thisDevice(), account, setup, genesis.digest));
    await again();
  };
  const trouble = fault ?? act.told;
  const stopped = trouble?.evidence !== undefined;

  return (
    <Page
      place={setup.draft?.federation}
      above={<Steps {...stepOf(roleOf(setup), "founding")} />}
      title={t("foundingDocument")}
      actions={
        stopped || !genesis ? undefined : (
          <>
            <Button busy={act.busy} onClick={sign}>
              {t("signFoundingDocument")}
            </Button>
            {onChange && (
              <Button weight="quiet" disabled={act.busy !== undefined} onClick={onChange}>
                {t("changeSomethingFirst")}
              </Button>
            )}
          </>
        )
      }
    >
      <Told told={trouble ?? told} />
      {!genesis && !stopped && <Skeleton label={t("checkingFoundingDocument")} lines={6} />}
      {checked && genesis && !stopped && (
        <>
          <p>
            {t.rich("checkedBrowserWhatCant", {
              verified: (text) => (
                <Verified
                  at={checked.at}
                  checks={[
                    "Your keys stand in it as this browser has made them.",
                    "Your part of the federation’s common key fits the document.",
                    "Its guardians and figures are those that were settled before.",
                  ]}
                >
                  {text}
                </Verified>
              ),
            })}
          </p>
          <Words words={genesis.words} label={t("readThese15Words")} open />
          <Checkbox
            name="read"
            label={t("allUsSame15")}
            hint={t("togetherOneRoomOne")}
            checked={agreed}
            onChange={(event) => setRead(event.target.checked ? genesis.digest : null)}
            error={unread && !agreed ? t("readWordsEachOther") : undefined}
          />
          <FoundingFacts roster={genesis.roster} />
          <p className="text-soft">{t("signTheseFederationsGuardians")}</p>
        </>
      )}
    </Page>
  );
}
