"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { isToken, objectBy } from "@/lib/client/objection";
import { useAct } from "@/lib/client/useAct";
import { useFragment } from "../../_components/useFragment";

/** One press, by whoever has the letter. Opening the page does nothing: mail programs open links by themselves. */
export function Objection() {
  const t = useTranslations("objection");
  const token = useFragment();
  const { busy, told, run } = useAct();
  const [done, setDone] = useState(false);
  if (token === null) {
    return (
      <Page title={t("title")}>
        <Skeleton label={t("title")} />
      </Page>
    );
  }
  if (!isToken(token)) {
    return (
      <Page title={t("noLink")}>
        <p>{t("noLinkNext")}</p>
      </Page>
    );
  }
  if (done) {
    return (
      <Page title={t("done")}>
        <div role="status">
          <Notice>
            <p>{t("doneNext")}</p>
          </Notice>
        </div>
        <p>{t("owner")}</p>
      </Page>
    );
  }
  const object = async () => {
    const outcome = await run(t("sending"), () => objectBy(token));
    if (outcome) setDone(true);
  };
  return (
    <Page title={t("title")}>
      <Told told={told} />
      <p>{t("says")}</p>
      <p>{t("follows")}</p>
      <p>{t("owner")}</p>
      <div>
        <Button weight="danger" busy={busy} onClick={() => void object()}>
          {t("act")}
        </Button>
      </div>
      <p className="text-small text-soft">{t("once")}</p>
    </Page>
  );
}
