"use client";

import { useTranslations } from "use-intl";
import { Facts } from "@/app/_ui/Facts";
import { Verified } from "@/app/_ui/Verified";
import { Words } from "@/app/_ui/Words";
import type { Federation } from "@/lib/client/federation";
import { PeopleOf } from "./PeopleOf";

/** The federation as this browser has checked it: its name, its guardians, the words of its fingerprint. */
export function FederationFacts({ federation, words, at }: { federation: Federation; words: string[]; at: number }) {
  const t = useTranslations("parts.federationFacts");
  const { roster } = federation.current;
  const { length } = federation.chain.rosters;
  return (
    <>
      <Facts
        facts={[
          {
            name: t("federation"),
            value: (
              <Verified
                at={at}
                checks={[
                  t("sameFingerprint"),
                  t("founded", { guardians: roster.guardians.length }),
                  length > 1 ? t("changed", { changes: length - 1 }) : t("unchanged"),
                ]}
              >
                {roster.federation}
              </Verified>
            ),
          },
          { name: t("guardians"), value: <PeopleOf guardians={roster.guardians} /> },
          {
            name: t("giveBack"),
            value: t("quorum", { threshold: roster.threshold, guardians: roster.guardians.length }),
          },
        ]}
      />
      <Words label={t("words")} words={words} open />
      <p className="text-soft">{t("compare")}</p>
    </>
  );
}
