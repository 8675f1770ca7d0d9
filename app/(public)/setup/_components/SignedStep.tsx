"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { Told } from "@/app/_words/Told";
import { SeatStates } from "./SeatStates";
import { roleOf, type StageProps } from "./stage";
import { stepOf } from "./steps";

type Props = StageProps & { onChange: (() => void) | undefined };

/** Signed; the others have still to. */
export function SignedStep({ setup, told, onChange }: Props) {
  const t = useTranslations("setup.signedStep");
  const missing = setup.joiners.filter(({ signed }) => !signed).length;
  return (
    <Page
      place={setup.draft?.federation}
      above={<Steps {...stepOf(roleOf(setup), "founding")} />}
      title={t("youHaveSigned")}
      actions={
        onChange && (
          <Button weight="quiet" onClick={onChange}>
            {t("changeSomethingDrawUp")}
          </Button>
        )
      }
    >
      <Told told={told} />
      <p aria-live="polite">
        {missing === 1 ? t("oneGuardian") : t("guardiansHave", { missing })} still to sign. The last signature founds
        the federation, and this page goes on to the next step by itself.
      </p>
      <SeatStates
        joiners={setup.joiners}
        says={({ signed }) => (signed ? "signed" : "not signed yet")}
        done={(seat) => seat.signed}
      />
    </Page>
  );
}
