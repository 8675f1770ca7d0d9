"use client";

import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Notice } from "@/app/_ui/Notice";
import { Time } from "@/app/_ui/Time";
import { liftHold } from "@/lib/client/acts";
import { askLift } from "@/lib/client/actWords";
import { endInWords } from "@/lib/client/caseWords";
import { holdsOf } from "@/lib/client/place";
import { listOf } from "@/lib/words/list";
import { useNames, useOpenCase } from "./context";

/** What the whole request is in, where that is not its usual course: ended, or held. */
export function State() {
  const t = useTranslations("request.state");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const locale = useLocale();
  const nameOf = useNames();
  const { desk, view, person, ask, asking } = useOpenCase();
  const end = endInWords(say, view.status, person, view.estate !== null);
  if (end) {
    return (
      <Notice title={end.title}>
        <p>{end.says}</p>
      </Notice>
    );
  }
  return holdsOf(view, desk.device.now()).map((hold) => {
    const mine = hold.guardian === desk.me;
    const titleOf = (guardian: string | null) =>
      guardian === null ? t("objection") : mine ? t("mine") : t("others", { guardian: nameOf(guardian) });
    const signed = hold.lifts.some((lift) => lift.guardian === desk.me);
    const lift = () =>
      ask((now) => {
        const still = holdsOf(now, desk.device.now()).find(({ statement }) => statement === hold.statement);
        if (!still) return null;
        return {
          asked: askLift(say, mine, still.lifts.length, desk.roster().threshold),
          busy: signing("signing"),
          sign: () => liftHold(desk, view.id, hold.statement),
          done: t(mine ? "lifted" : "liftSigned"),
        };
      });
    return (
      <Notice key={hold.statement} title={titleOf(hold.guardian)}>
        <p>
          {t.rich("lasts", {
            since: () => <Time at={hold.at} as="ago" />,
            until: () => <Time at={hold.lapsesAt} />,
          })}{" "}
          {mine ? null : t("talkFirst")}
        </p>
        {hold.lifts.length > 0 && (
          <p>
            {t("lifting", {
              names: listOf(
                locale,
                hold.lifts.map(({ guardian }) => nameOf(guardian)),
              ),
            })}
          </p>
        )}
        {!signed && view.chairs.some((chair) => chair.guardian === desk.me && chair.mayVote) && (
          <div className="mt-2">
            <Button weight="secondary" busy={asking} onClick={lift}>
              {t("lift")}
            </Button>
          </div>
        )}
      </Notice>
    );
  });
}
