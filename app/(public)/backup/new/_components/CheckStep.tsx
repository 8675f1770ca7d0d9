"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Facts } from "@/app/_ui/Facts";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import { Time } from "@/app/_ui/Time";
import type { Progress } from "@/lib/client/enrol";
import type { Federation } from "@/lib/client/federation";
import type { Rehearsal } from "@/lib/client/rehearsal";
import { useAct } from "@/lib/client/useAct";
import type { Bytes } from "@/lib/protocol/bytes";
import { listOf } from "@/lib/words/list";
import { PeopleOf } from "../../../_components/PeopleOf";
import { Photo } from "../../../_components/PhotoPick";
import { ToldView } from "../../../_components/ToldView";
import type { Answers } from "../../_components/answers";
import { planOf } from "../../_components/plan";
import { useWay } from "../../_components/useWay";
import { Items } from "./Items";
import { Sealing } from "./Sealing";

type Props = {
  federation: Federation;
  answers: Answers;
  token: Bytes;
  onAdd: () => void;
  onChange: (index: number) => void;
  onRemove: (index: number) => void;
  onEnrolled: (enrolled: Rehearsal) => void;
};

/** Everything once more before it is sealed and sent. */
export function CheckStep({ federation, answers, token, onAdd, onChange, onRemove, onEnrolled }: Props) {
  const t = useTranslations("backup.checkStep");
  const locale = useLocale();
  const way = useWay(6);
  const act = useAct();
  const [progress, setProgress] = useState<Progress | null>(null);
  const { roster } = federation.current;
  const { name, card, items } = answers;
  const listed = (all: readonly string[]) => {
    const typed = all.map((one) => one.trim()).filter((one) => one !== "");
    return typed.length > 0 ? listOf(locale, typed) : t("nobody");
  };

  const seal = async () => {
    setProgress({ stage: "name" });
    const made = await act.run(t("sealing"), async () => {
      const [{ enrol }, { thisDevice }, plan] = await Promise.all([
        import("@/lib/client/enrol"),
        import("@/lib/client/device"),
        planOf(card, items),
      ]);
      return enrol(await thisDevice(), federation, { name, ...plan, token }, setProgress);
    });
    setProgress(null);
    if (made) onEnrolled(made.done);
  };

  if (progress) return <Sealing federation={federation} progress={progress} />;
  return (
    <Page
      place={roster.federation}
      above={<Steps {...way} />}
      title={t("checkAnswers")}
      actions={
        <Button onClick={seal} busy={act.busy}>
          {t("sealHandGuardians")}
        </Button>
      }
    >
      {act.told && <ToldView told={act.told} />}
      <section className="grid gap-3">
        <h2>{t("whatProtect")}</h2>
        <Items items={items} onChange={onChange} onRemove={items.length > 1 ? onRemove : undefined} />
        <div>
          <Button weight="secondary" onClick={onAdd}>
            {t("addAnotherThing")}
          </Button>
        </div>
      </section>
      <section className="grid gap-3">
        <h2>{t("you")}</h2>
        <Facts
          facts={[
            { name: t("nameOpens"), value: t("typedTwice", { name: name.trim() }), change: "?step=name" },
            { name: t("yourCard"), value: card.displayName, change: "?step=card" },
            ...(card.photo ? [{ name: t("photo"), value: <Photo jpeg={card.photo} alt={t("yourPhoto")} /> }] : []),
            ...(card.contact ? [{ name: t("contact"), value: card.contact }] : []),
            ...(card.birthDate ? [{ name: t("dateBirth"), value: <Time at={noonOf(card.birthDate)} as="day" /> }] : []),
          ]}
        />
      </section>
      {items.some(({ audience }) => audience !== "owner") && (
        <section className="grid gap-3">
          <h2>{t("forYourHeirs")}</h2>
          <Facts
            facts={[
              { name: t("noticeGoesTo"), value: listed(card.notice), change: "?step=people" },
              { name: t("executors"), value: listed(card.executors.map(({ name }) => name)) },
              { name: t("beneficiaries"), value: listed(card.beneficiaries.map(({ name }) => name)) },
            ]}
          />
        </section>
      )}
      <section className="grid gap-3">
        <h2>{t("theGuardians")}</h2>
        <PeopleOf guardians={roster.guardians} />
        <p>
          {t("browserNowSealsEverything", {
            guardians: roster.guardians.length,
            threshold: roster.threshold,
            whose: items.every(({ audience }) => audience === items[0]?.audience)
              ? (items[0]?.audience ?? "both")
              : "both",
          })}
        </p>
      </section>
    </Page>
  );
}

/** A day as it is told in the viewer's own zone: from its noon, so that no zone moves it to another. */
const noonOf = (day: string): number => new Date(`${day}T12:00`).getTime();
