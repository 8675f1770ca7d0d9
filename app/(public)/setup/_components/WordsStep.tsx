"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Words } from "@/app/_ui/Words";
import { Told } from "@/app/_words/Told";
import { ownWords } from "@/lib/client/setup";
import type { Opened } from "@/lib/client/signIn";
import type { StageProps } from "./stage";
import { stepOf } from "./steps";

/** A joiner's own five words, to be read out; then waiting for the convener. */
export function WordsStep({ setup, me, told, opened }: StageProps & { opened: Opened }) {
  const t = useTranslations("setup.wordsStep");
  const ways = useTranslations("setup.ways");
  const [words, setWords] = useState<string[] | null>(null);
  const { keyring } = opened;
  useEffect(() => {
    void ownWords(keyring).then(setWords);
  }, [keyring]);

  return (
    <Page
      place={setup.draft?.federation}
      above={<Steps {...stepOf(ways, "guardian", "gathering")} />}
      title={me.confirmed ? t("confirmed") : t("title")}
    >
      <Told told={told} />
      {!me.confirmed && <p>{t("whatToDo")}</p>}
      {words ? <Words words={words} label={t("words")} open /> : <Skeleton label={t("workingOut")} />}
      {me.confirmed ? (
        <Notice>
          <p>{t("confirmedSays")}</p>
        </Notice>
      ) : (
        <p className="text-soft">{t("origin")}</p>
      )}
      <Progress says={me.confirmed ? t("waitingOthers") : t("waitingConvener")} />
      <p className="text-soft">{t("mayClose")}</p>
    </Page>
  );
}
