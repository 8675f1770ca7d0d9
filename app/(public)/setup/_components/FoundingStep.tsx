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
  const ways = useTranslations("setup.ways");
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
      above={<Steps {...stepOf(ways, roleOf(setup), "founding")} />}
      title={t("title")}
      actions={
        stopped || !genesis ? undefined : (
          <>
            <Button busy={act.busy} onClick={sign}>
              {t("sign")}
            </Button>
            {onChange && (
              <Button weight="quiet" disabled={act.busy !== undefined} onClick={onChange}>
                {t("change")}
              </Button>
            )}
          </>
        )
      }
    >
      <Told told={trouble ?? told} />
      {!genesis && !stopped && <Skeleton label={t("checking")} lines={6} />}
      {checked && genesis && !stopped && (
        <>
          <p>
            {t.rich("checked", {
              verified: (text) => (
                <Verified at={checked.at} checks={[t("keysRight"), t("partFits"), t("asSettled")]}>
                  {text}
                </Verified>
              ),
            })}
          </p>
          <Words words={genesis.words} label={t("words")} open />
          <Checkbox
            name="read"
            label={t("agreed")}
            hint={t("agreedHint")}
            checked={agreed}
            onChange={(event) => setRead(event.target.checked ? genesis.digest : null)}
            error={unread && !agreed ? t("readFirst") : undefined}
          />
          <FoundingFacts roster={genesis.roster} />
          <p className="text-soft">{t("youSign")}</p>
        </>
      )}
    </Page>
  );
}
