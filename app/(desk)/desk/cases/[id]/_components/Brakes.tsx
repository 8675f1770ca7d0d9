"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { sayKeyLost, withdrawApproval } from "@/lib/client/acts";
import { askKeyLost, askWithdrawal } from "@/lib/client/actWords";
import { useOpenCase } from "./context";

/** What a guardian can do when something is wrong; each asks once more. */
export function Brakes() {
  const t = useTranslations("request.brakes");
  const { desk, view, chosen, person, ask, asking, go } = useOpenCase();
  const chair = view.chairs.find(({ guardian }) => guardian === desk.me);
  if (!chair?.mayVote) return null;
  const backup = chosen?.backup;
  const approved = chosen?.standing?.approvals.some(({ guardian }) => guardian === desk.me) === true;
  const saidLost = backup?.keyLost.some((said) => said.guardian === desk.me && said.case === view.id) === true;

  const withdraw = () =>
    ask((now) => {
      const still = now.candidates.find((candidate) => candidate.backup.id === backup?.id)?.standing;
      if (!backup || !still?.approvals.some(({ guardian }) => guardian === desk.me)) return null;
      const left = now.state.releases.some((release) => release.guardian === desk.me && release.backup === backup.id);
      return {
        asked: askWithdrawal(left),
        danger: true,
        busy: t("signing"),
        sign: () => withdrawApproval(desk, view.id, backup.id),
        done: t("approvalTakenBack"),
      };
    });
  const lost = () =>
    ask(() =>
      backup
        ? {
            asked: askKeyLost(person, desk.roster().threshold),
            danger: true,
            busy: t("signing"),
            sign: () => sayKeyLost(desk, view.id, backup.id),
            done: t("recordedOldDeviceOut"),
          }
        : null,
    );

  return (
    <section aria-labelledby="brakes" className="grid gap-3">
      <h2 id="brakes">{t("ifSomethingWrong")}</h2>
      {chair.vote !== "denied" && (
        <Button weight="danger" wide onClick={() => go("deny")}>
          {t("personStopRequest")}
        </Button>
      )}
      {chair.mayHold && (
        <Button weight="secondary" wide onClick={() => go("hold")}>
          {t("putHold")}
        </Button>
      )}
      <div className="grid justify-items-start">
        {approved && (
          <Button weight="quiet" busy={asking} onClick={withdraw}>
            {t("takeMyApprovalBack")}
          </Button>
        )}
        {approved && !saidLost && (
          <Button weight="quiet" busy={asking} onClick={lost}>
            {t("oldDeviceLostStolen")}
          </Button>
        )}
        <Button weight="quiet" onClick={() => go("recuse")}>
          {t("iCantJudge")}
        </Button>
      </div>
    </section>
  );
}
