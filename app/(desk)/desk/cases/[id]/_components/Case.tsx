"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Tag } from "@/app/_ui/Tag";
import { Told } from "@/app/_words/Told";
import { statusTones } from "@/lib/client/caseWords";
import { useCase } from "@/lib/client/useCase";
import { useRecordDraft } from "@/lib/client/useRecordDraft";
import type { Digest } from "@/lib/protocol/fields";
import { useDesk } from "../../../_components/context";
import { DeskPage } from "../../../_components/DeskPage";
import { CaseBody } from "./CaseBody";

/** A request as this browser has folded it; until then, and after a failed check, nothing of it. */
export function Case({ id }: { id: Digest }) {
  const t = useTranslations("request.case");
  const say = useTranslations("words.case");
  const { desk } = useDesk();
  const here = useCase(desk, id);
  const { draft, change, drop } = useRecordDraft(desk, id);
  const { view, told, again } = here;
  const back = { href: "/desk", label: t("back") };

  if (told?.evidence) {
    return (
      <DeskPage title={t("unshown")} back={back}>
        <Told told={told} />
      </DeskPage>
    );
  }
  if (!view || !draft) {
    return (
      <DeskPage title={t("title")} back={back}>
        <Told told={told} />
        {told ? (
          <div>
            <Button weight="secondary" onClick={() => void again()}>
              {t("retry")}
            </Button>
          </div>
        ) : (
          <Skeleton label={t("reading")} lines={6} />
        )}
      </DeskPage>
    );
  }
  const title = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {say(`kind.${view.state.type}`)}
      <span className="font-plain">
        <Tag tone={statusTones[view.status]}>{say(`status.${view.status}`)}</Tag>
      </span>
    </span>
  );
  return (
    <DeskPage title={title} back={back}>
      <Told told={told} />
      <CaseBody here={{ ...here, view }} draft={draft} change={change} drop={drop} />
    </DeskPage>
  );
}
