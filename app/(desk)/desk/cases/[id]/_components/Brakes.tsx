"use client";

import { Button } from "@/app/_ui/Button";
import { sayKeyLost, withdrawApproval } from "@/lib/client/acts";
import { askKeyLost, askWithdrawal } from "@/lib/client/actWords";
import { useOpenCase } from "./context";

/** What a guardian can do when something is wrong; each asks once more. */
export function Brakes() {
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
        busy: "Signing…",
        sign: () => withdrawApproval(desk, view.id, backup.id),
        done: "Your approval is taken back",
      };
    });
  const lost = () =>
    ask(() =>
      backup
        ? {
            asked: askKeyLost(person, desk.roster().threshold),
            danger: true,
            busy: "Signing…",
            sign: () => sayKeyLost(desk, view.id, backup.id),
            done: "You have recorded that the old device is out of the owner’s hands",
          }
        : null,
    );

  return (
    <section aria-labelledby="brakes" className="grid gap-3">
      <h2 id="brakes">If something is wrong</h2>
      {chair.vote !== "denied" && (
        <Button weight="danger" wide onClick={() => go("deny")}>
          Not the person · Stop this request
        </Button>
      )}
      {chair.mayHold && (
        <Button weight="secondary" wide onClick={() => go("hold")}>
          Put it on hold
        </Button>
      )}
      <div className="grid justify-items-start">
        {approved && (
          <Button weight="quiet" busy={asking} onClick={withdraw}>
            Take my approval back
          </Button>
        )}
        {approved && !saidLost && (
          <Button weight="quiet" busy={asking} onClick={lost}>
            The old device is lost or stolen
          </Button>
        )}
        <Button weight="quiet" onClick={() => go("recuse")}>
          I can’t judge
        </Button>
      </div>
    </section>
  );
}
