"use client";

import { useLocale, useTranslations } from "use-intl";
import { Tag } from "@/app/_ui/Tag";
import { Verified } from "@/app/_ui/Verified";
import { listOf } from "@/lib/words/list";
import type { BackupHere } from "./load";

const tones = { good: "accent", earlier: "plain", bad: "stop", unseen: "plain" } as const;

/** How many guardians hold a good share, by their own signatures. */
export function Shares({ here: { followed, at } }: { here: BackupHere }) {
  const t = useTranslations("backup.shares");
  const locale = useLocale();
  const { guardians, manifest } = followed;
  const good = guardians.filter(({ share }) => share === "good").length;
  const earlier = guardians.filter(({ share }) => share === "earlier").length;
  const bad = guardians.filter(({ share }) => share === "bad");
  return (
    <section className="grid gap-3">
      <h2>{t("whoHolds")}</h2>
      <p className="text-lead">
        {good > 0 ? (
          <Verified at={at} checks={[t("eachTheseGuardiansBrowsers"), t("browserCheckedThoseSignatures")]}>
            {t("guardiansHoldGoodShare", { good, guardians: guardians.length })}
          </Verified>
        ) : (
          t("nobodyLooked", { guardians: guardians.length })
        )}
      </p>
      {earlier > 0 && <p>{t("earlierSays", { count: earlier })}</p>}
      <p>
        {good >= manifest.threshold
          ? t("enoughGiveBack", { threshold: manifest.threshold })
          : t("takesGiveBackGuardians", { threshold: manifest.threshold })}
      </p>
      <ul className="border-line border-t">
        {guardians.map(({ key, name, share }) => (
          <li key={key} className="flex items-baseline justify-between gap-4 border-line border-b py-2">
            <span>{name}</span>
            <Tag tone={tones[share]}>{t(share)}</Tag>
          </li>
        ))}
      </ul>
      {bad.length > 0 && (
        <p className="font-strong text-stop">
          {t(guardians.length - bad.length >= manifest.threshold ? "badButEnough" : "badAndTooFew", {
            guardians: listOf(
              locale,
              bad.map(({ name }) => name),
            ),
          })}
        </p>
      )}
    </section>
  );
}
