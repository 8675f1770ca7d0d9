"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Time } from "@/app/_ui/Time";
import type { Recovered } from "@/lib/client/recover";
import { useAct } from "@/lib/client/useAct";
import type { Payload } from "@/lib/protocol/payload";
import { Content } from "./Contents";
import { ToldView } from "./ToldView";

/** What stood there before it was replaced, fetched when it is asked for. */
export function Older({ earlier }: { earlier: Recovered["older"][number] }) {
  const t = useTranslations("recover.older");
  const [content, setContent] = useState<Payload | null>(null);
  const [gone, setGone] = useState(false);
  const act = useAct();
  if (content) return <Content content={content} />;
  const open = async () => {
    const opened = await act.run(t("opening"), earlier.open);
    if (opened) setContent(opened.done);
    setGone(opened !== null && opened.done === null);
  };
  return (
    <div className="grid justify-items-start gap-2 print:hidden">
      {act.told && <ToldView told={act.told} />}
      {gone ? (
        <p className="text-soft">{t("gone")}</p>
      ) : (
        <Button weight="quiet" busy={act.busy} onClick={open}>
          {t.rich("show", { time: () => <Time at={earlier.replacedAt} as="day" /> })}
        </Button>
      )}
    </div>
  );
}
