"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { sayKeyLost, withdrawApproval } from "@/lib/client/acts";
import { askKeyLost, askWithdrawal } from "@/lib/client/actWords";
import { useOpenCase } from "./context";

/** At the foot: what a guardian can do when something is wrong; each asks once more. */
export function Foot() {
  const t = useTranslations("request.foot");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const { desk, view, chosen, may, person, ask, asking, go } = useOpenCase();
  const chair = view.chairs.find(({ guardian }) => guardian === desk.me);
  if (!chair || !may) return null;
  const backup = chosen?.backup;
  const approved = chosen?.standing?.approvals.some(({ guardian }) => guardian === desk.me) === true;
  const saidLost = backup?.keyLost.some((said) => said.guardian === desk.me && said.case === view.id) === true;

  const withdraw = () =>
    ask((now) => {
      const still = now.candidates.find((candidate) => candidate.backup.id === backup?.id)?.standing;
      if (!backup || !still?.approvals.some(({ guardian }) => guardian === desk.me)) return null;
      const left = now.state.releases.some((release) => release.guardian === desk.me && release.backup === backup.id);
      return {
        asked: askWithdrawal(say, left),
        danger: true,
        busy: signing("signing"),
        sign: () => withdrawApproval(desk, view.id, backup.id),
        done: t("withdrawn"),
      };
    });
  const lost = () =>
    ask(() =>
      backup
        ? {
            asked: askKeyLost(say, view.estate ? null : person, desk.roster().threshold),
            danger: true,
            busy: signing("signing"),
            sign: () => sayKeyLost(desk, view.id, backup.id),
            done: t("keyLostDone"),
          }
        : null,
    );

  return (
    <section aria-labelledby="foot" className="grid gap-3 border-line border-t pt-5">
      <h2 id="foot" className="sr-only">
        {t("title")}
      </h2>
      <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        {chair.vote !== "denied" && (
          <Button weight="danger" onClick={() => go("deny")}>
            {t(view.estate ? "denyHeirs" : "deny")}
          </Button>
        )}
        {chair.mayHold && (
          <Button weight="secondary" onClick={() => go("hold")}>
            {t("hold")}
          </Button>
        )}
        <Button weight="secondary" onClick={() => go("recuse")}>
          {t("recuse")}
        </Button>
      </div>
      {approved && (
        <div className="flex flex-col gap-x-3 sm:flex-row sm:flex-wrap">
          <Button weight="quiet" busy={asking} onClick={withdraw}>
            {t("withdraw")}
          </Button>
          {!saidLost && (
            <Button weight="quiet" busy={asking} onClick={lost}>
              {t("keyLost")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
