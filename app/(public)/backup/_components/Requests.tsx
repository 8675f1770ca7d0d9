"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Dialog } from "@/app/_ui/Dialog";
import { Notice } from "@/app/_ui/Notice";
import { Tag } from "@/app/_ui/Tag";
import { Time } from "@/app/_ui/Time";
import { useSentence } from "@/app/_words/useSentence";
import type { Request } from "@/lib/client/followBackup";
import { useAct } from "@/lib/client/useAct";
import { listOf } from "@/lib/words/list";
import { acts, type BackupHere } from "./load";

type Props = { here: BackupHere; onChanged: () => Promise<void> };

/** Requests that guardians have connected with this backup, and the way to stop one that is not the member's. */
export function Requests({ here, onChanged }: Props) {
  const t = useTranslations("backup.requests");
  const { followed } = here;
  const { threshold } = followed.manifest;
  const live = followed.requests.filter(({ vetoed, ended }) => !vetoed && ended === null);
  const past = followed.requests.filter(({ vetoed, ended }) => vetoed || ended !== null);
  const nameOf = (key: string) => followed.guardians.find((guardian) => guardian.key === key)?.name ?? t("aGuardian");
  const keyLost = new Set(followed.keyLostBy).size;
  return (
    <section className="grid gap-3">
      <h2>{t("requestsName")}</h2>
      {keyLost > 0 && (
        <Notice tone="wait" title={t("guardiansSayDeviceOut")}>
          <p>{t("recordedOnceDeviceCan", { keyLost, threshold })}</p>
        </Notice>
      )}
      {live.length === 0 && <p>{t("nobodyAskingBackup")}</p>}
      {live.map((request) => (
        <LiveRequest key={request.case} here={here} request={request} nameOf={nameOf} onChanged={onChanged} />
      ))}
      {past.length > 0 && (
        <ul className="border-line border-t">
          {past.map((request) => (
            <li key={request.case} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2">
              <span>
                {t.rich(request.kind === "recovery" ? "askedForOn" : "askedByHeirsOn", {
                  time: () => <Time at={request.openedAt} as="day" />,
                })}
              </span>
              <Tag tone={request.vetoed ? "stop" : "plain"}>{t(`ends.${endOf(request)}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Days of the waiting time before heirs receive anything, under the policy of today. */
const waitOf = ({ followed }: BackupHere) =>
  Math.round(followed.federation.current.roster.policy.inheritance.wait / 86_400_000);

const endOf = ({ ended, vetoed }: Request) => (vetoed || ended === null ? "stopped" : ended);

function LiveRequest({
  here,
  request,
  nameOf,
  onChanged,
}: Props & { request: Request; nameOf: (key: string) => string }) {
  const t = useTranslations("backup.requests");
  const locale = useLocale();
  const sentence = useSentence();
  const [asking, ask] = useState(false);
  const act = useAct();
  const { threshold } = here.followed.manifest;
  const { approvedBy, releasedBy, openedAt, kind } = request;

  const stop = async () => {
    const sent = await act.run(t("stoppingRequest"), async () => {
      const { device, veto } = await acts();
      return veto(device, here.followed, request.case);
    });
    if (!sent) return;
    ask(false);
    await onChanged();
  };
  const given = new Set(releasedBy).size;
  return (
    <Notice tone="wait" title={kind === "recovery" ? t("somebodyAsksBackup") : t("somebodyAsksBackupHeir")}>
      <div className="mt-1 grid gap-3">
        <p>
          {t.rich("opened", { time: () => <Time at={openedAt} as="ago" /> })}{" "}
          {approvedBy.length === 0
            ? t("approvedByNobody")
            : t("approvedBy", { guardians: listOf(locale, approvedBy.map(nameOf)), threshold })}{" "}
          {given > 0 && t("sharesGiven", { count: given })}
        </p>
        {kind === "inheritance" && (
          <>
            <p>{t("heirsGetNothingBefore", { threshold, days: waitOf(here) })}</p>
            <p>{t("whoCanObject")}</p>
          </>
        )}
        {request.progress.until !== null && (
          <p className="font-strong">
            {t.rich("waitEnds", { time: () => <Time at={request.progress.until as number} as="moment" /> })}
          </p>
        )}
        <p>{t(kind === "recovery" ? "ifThereNothingDo" : "ifReadThisStop")}</p>
        <div>
          <Button weight="danger" onClick={() => ask(true)}>
            {t(kind === "recovery" ? "meStopRequest" : "aliveStopRequest")}
          </Button>
        </div>
        <Dialog
          open={asking}
          onClose={() => ask(false)}
          title={t("askStop")}
          act={t("stop")}
          danger
          onAct={stop}
          busy={act.busy}
          error={act.told ? sentence(act.told) : undefined}
        >
          <p>{t("signBackupsKeyRequest")}</p>
        </Dialog>
      </div>
    </Notice>
  );
}
