"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import { liftHold } from "@/lib/client/acts";
import { askLift } from "@/lib/client/actWords";
import { endInWords } from "@/lib/client/caseWords";
import { holdsOf } from "@/lib/client/place";
import { useGuardianName, useOpenCase } from "./context";

/** What the whole request is in, where that is not its usual course: ended, or held. */
export function State() {
  const t = useTranslations("request.state");
  const { desk, view, person, ask, asking } = useOpenCase();
  const guardian = useGuardianName();
  const end = endInWords(view.status, person);
  if (end) {
    return (
      <Notice title={end.title}>
        <p>{end.says}</p>
      </Notice>
    );
  }
  return holdsOf(view, desk.device.now()).map((hold) => {
    const mine = hold.guardian === desk.me;
    const signed = hold.lifts.some((lift) => lift.guardian === desk.me);
    const lift = () =>
      ask((now) => {
        const still = holdsOf(now, desk.device.now()).find(({ statement }) => statement === hold.statement);
        if (!still) return null;
        return {
          asked: askLift(mine, still.lifts.length, desk.roster().threshold),
          busy: t("signing"),
          sign: () => liftHold(desk, view.id, hold.statement),
          done: mine ? t("holdLifted") : t("signedLiftHold"),
        };
      });
    return (
      <Notice
        key={hold.statement}
        title={mine ? t("putRequestHold") : t("putRequestHold2", { guardian: guardian(hold.guardian) })}
      >
        <p>
          Since <Time at={hold.at} as="ago" />. Nothing leaves until it is lifted, or lapses by itself on{" "}
          <Time at={hold.lapsesAt} />. {mine ? "" : t("talkFirst")}
        </p>
        {hold.lifts.length > 0 && (
          <p>Signed to lift it: {hold.lifts.map((lift) => guardian(lift.guardian)).join(", ")}.</p>
        )}
        {!signed && view.chairs.some((chair) => chair.guardian === desk.me && chair.mayVote) && (
          <div className="mt-2">
            <Button weight="secondary" busy={asking} onClick={lift}>
              {t("liftHold")}
            </Button>
          </div>
        )}
      </Notice>
    );
  });
}
