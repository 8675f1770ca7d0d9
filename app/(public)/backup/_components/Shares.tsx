"use client";

import { useTranslations } from "use-intl";
import { Tag } from "@/app/_ui/Tag";
import { Verified } from "@/app/_ui/Verified";
import { inAList } from "../../_components/inAList";
import type { BackupHere } from "./load";

const says = { good: "holds a good share", bad: "found the share bad", unseen: "has not looked yet" };
const tones = { good: "accent", bad: "stop", unseen: "plain" } as const;

/** How many guardians hold a good share, by their own signatures. */
export function Shares({ here: { followed, at } }: { here: BackupHere }) {
  const t = useTranslations("backup.shares");
  const { guardians, manifest } = followed;
  const good = guardians.filter(({ share }) => share === "good").length;
  const bad = guardians.filter(({ share }) => share === "bad");
  return (
    <section className="grid gap-3">
      <h2>{t("whoHolds")}</h2>
      <p className="text-lead">
        {good > 0 ? (
          <Verified at={at} checks={[t("eachTheseGuardiansBrowsers"), t("browserCheckedThoseSignatures")]}>
            {t("guardiansHoldGoodShare", { good, length: guardians.length })}
          </Verified>
        ) : (
          t("noneGuardiansLookedShare", { length: guardians.length })
        )}
      </p>
      <p>
        {good >= manifest.threshold
          ? t("enoughGiveBack", { threshold: manifest.threshold })
          : t("takesGiveBackGuardians", { threshold: manifest.threshold })}
      </p>
      <ul className="border-line border-t">
        {guardians.map(({ key, name, share }) => (
          <li key={key} className="flex items-baseline justify-between gap-4 border-line border-b py-2">
            <span>{name}</span>
            <Tag tone={tones[share]}>{says[share]}</Tag>
          </li>
        ))}
      </ul>
      {bad.length > 0 && (
        <p className="font-strong text-stop">
          Tell {inAList(bad.map(({ name }) => name))} in person.{" "}
          {guardians.length - bad.length >= manifest.threshold
            ? t("othersSharesSuffice")
            : t("othersSharesLongerSuffice")}
        </p>
      )}
    </section>
  );
}
