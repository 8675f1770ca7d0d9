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
  const ways = useTranslations("setup.ways");
  const missing = setup.joiners.filter(({ signed }) => !signed).length;
  return (
    <Page
      place={setup.draft?.federation}
      above={<Steps {...stepOf(ways, roleOf(setup), "founding")} />}
      title={t("title")}
      actions={
        onChange && (
          <Button weight="quiet" onClick={onChange}>
            {t("change")}
          </Button>
        )
      }
    >
      <Told told={told} />
      <p aria-live="polite">{t("missing", { missing })}</p>
      <SeatStates
        joiners={setup.joiners}
        says={({ signed }) => (signed ? t("signed") : t("notSigned"))}
        done={(seat) => seat.signed}
      />
    </Page>
  );
}
