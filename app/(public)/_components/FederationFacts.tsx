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
            name: "Federation",
            value: (
              <Verified
                at={at}
                checks={[
                  t("federationGuardiansCodeFounding"),
                  t("eachGuardiansSignedFounding", { length: roster.guardians.length }),
                  length > 1 ? t("allLaterChangesGuardians", { count: length - 1 }) : t("guardiansChangedSince"),
                ]}
              >
                {roster.federation}
              </Verified>
            ),
          },
          { name: "Guardians", value: <PeopleOf guardians={roster.guardians} /> },
          {
            name: t("giveSomethingBack"),
            value: `any ${roster.threshold} of the ${roster.guardians.length} must meet you`,
          },
        ]}
      />
      <Words label={t("federationsWords")} words={words} open />
      <p className="text-soft">{t("guardianSameFifteenWords")}</p>
    </>
  );
}
