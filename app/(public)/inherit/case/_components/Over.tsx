"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Page } from "@/app/_ui/Page";
import { Time } from "@/app/_ui/Time";
import type { Executor } from "@/lib/client/estates";
import type { FollowedCase } from "@/lib/client/followRecovery";
import { useEstateName } from "./useEstateName";

/** The request is over: how, and what can be done. */
export function Over({ executor, followed }: { executor: Executor; followed: FollowedCase }) {
  const t = useTranslations("inherit.over");
  const whose = useTranslations("inherit.standing");
  const name = useEstateName(executor, followed);
  if (!followed.ended) return null;
  const { how, at } = followed.ended;
  return (
    <Page
      place={followed.roster.federation}
      title={t(`${how}.title`)}
      back={{ href: "/inherit", label: t("back") }}
      actions={
        followed.agreements.length > 0 && how === "completed" ? (
          <LinkButton href={`/inherit/case?id=${followed.id}&step=received`}>{t("again")}</LinkButton>
        ) : undefined
      }
    >
      {name && <p className="text-lead">{whose("title", { name })}</p>}
      <p className="text-soft">
        <Time at={at} />
      </p>
      <p>{t(`${how}.says`)}</p>
    </Page>
  );
}
