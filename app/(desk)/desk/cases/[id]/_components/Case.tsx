"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Told } from "@/app/_words/Told";
import { kinds } from "@/lib/client/caseWords";
import { useCase } from "@/lib/client/useCase";
import { useRecordDraft } from "@/lib/client/useRecordDraft";
import type { Digest } from "@/lib/protocol/fields";
import { useDesk } from "../../../_components/context";
import { DeskPage } from "../../../_components/DeskPage";
import { CaseBody } from "./CaseBody";

const back = { href: "/desk", label: "Requests" };

/** A request as this browser has folded it; until then, and after a failed check, nothing of it. */
export function Case({ id }: { id: Digest }) {
  const t = useTranslations("request.case");
  const { desk } = useDesk();
  const here = useCase(desk, id);
  const { draft, change, drop } = useRecordDraft(desk, id);
  const { view, told, again } = here;

  if (told?.evidence) {
    return (
      <DeskPage title={t("requestCannotShown")} back={back}>
        <Told told={told} />
      </DeskPage>
    );
  }
  if (!view || !draft) {
    return (
      <DeskPage title={t("request")} back={back}>
        <Told told={told} />
        {told ? (
          <div>
            <Button weight="secondary" onClick={() => void again()}>
              {t("tryAgain")}
            </Button>
          </div>
        ) : (
          <Skeleton label={t("readingLogCheckingRequest")} lines={6} />
        )}
      </DeskPage>
    );
  }
  return (
    <DeskPage title={kinds[view.state.type]} back={back}>
      <Told told={told} />
      <CaseBody here={{ ...here, view }} draft={draft} change={change} drop={drop} />
    </DeskPage>
  );
}
