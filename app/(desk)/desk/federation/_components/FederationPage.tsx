"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Verified } from "@/app/_ui/Verified";
import { Words } from "@/app/_ui/Words";
import { Told } from "@/app/_words/Told";
import { useRoster } from "@/lib/client/useRoster";
import { federationOf } from "@/lib/domain/read";
import { fingerprintWords } from "@/lib/protocol/words";
import { useDesk } from "../../_components/context";
import { DeskPage } from "../../_components/DeskPage";
import { Auditors } from "./Auditors";
import { Guardians } from "./Guardians";
import { OwnKit } from "./OwnKit";
import { Proposals } from "./Proposals";
import { Rules } from "./Rules";
import { useChecked } from "./useChecked";

/** Who the guardians are and by which rules they decide, from the log that this browser has read. */
export function FederationPage() {
  const t = useTranslations("federation.page");
  const { desk } = useDesk();
  const { checked, told, again } = useChecked(desk);
  const changing = useRoster(desk, again);
  const federation = checked && federationOf(checked.world);
  const roster = desk.roster();
  return (
    <DeskPage title={roster.federation}>
      <Told told={told} />
      {told && (
        <div>
          <Button weight="secondary" onClick={again}>
            {t("tryAgain")}
          </Button>
        </div>
      )}
      {!federation && !told && <Skeleton label={t("reading")} lines={8} />}
      {checked && federation && (
        <>
          <Told told={changing.told} />
          {changing.work && <Proposals proposals={changing.work.proposals} onDone={changing.again} />}
          <p>
            <Verified at={checked.checkedAt} checks={[t("signed"), t("complete", { entries: checked.entries.length })]}>
              {t("suffice", { threshold: roster.threshold, guardians: roster.guardians.length })}
            </Verified>
          </p>
          <Guardians roster={roster} kitsChecked={federation.kitsChecked} me={desk.me} />
          <Rules roster={roster} />
          {changing.work && (
            <Auditors
              roster={roster}
              registered={changing.work.auditors}
              proposals={changing.work.proposals}
              onDone={changing.again}
            />
          )}
          <section className="grid max-w-read gap-3">
            <p>{t("wordsSay")}</p>
            <Words words={fingerprintWords(desk.genesis)} label={t("words")} open />
          </section>
          <OwnKit checked={federation.kitsChecked.includes(desk.me)} />
        </>
      )}
    </DeskPage>
  );
}
