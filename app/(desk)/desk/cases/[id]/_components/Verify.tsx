"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { type Task, TaskList } from "@/app/_ui/TaskList";
import { approveAct, askApproval } from "@/lib/client/actWords";
import { approveCase, describeApproval } from "@/lib/client/approve";
import { isRefused } from "@/lib/client/outcome";
import { holdsOf, policyOf } from "@/lib/client/place";
import { faultsOf, notesOf, questionsOf, recordOf } from "@/lib/client/recordDraft";
import { recordInWords } from "@/lib/client/recordWords";
import { matchesCase } from "@/lib/protocol/code";
import { CodeTask } from "./CodeTask";
import { useOpenCase } from "./context";
import { PhotoList } from "./PhotoList";
import { RecordTask } from "./RecordTask";
import { ReviewTask } from "./ReviewTask";
import { type ReviewHere, useReview } from "./useReview";

const steps = ["papers", "meet", "code", "record", "approve"] as const;

/** The steps to an approval, one open at a time: four, and before them the papers where heirs ask. */
export function Verify({ after }: { after: () => void }) {
  const t = useTranslations("request.verify");
  const signing = useTranslations("request.confirm");
  const say = useTranslations("words");
  const check = useTranslations("heirsDesk.review");
  const { desk, view, chosen, person, draft, change, photos, ask, asking, place } = useOpenCase();
  const questions = questionsOf(policyOf(view));
  const review = useReview();
  const reviewing = view.estate !== null;
  const complete = faultsOf(draft, questions).length === 0;
  const [recorded, setRecorded] = useState(complete);
  const done = {
    papers: !reviewing || review?.done === true,
    meet: draft.met,
    code: matchesCase(draft.code, view.id) === "match",
    record: recorded && complete,
    approve: false,
  };
  const now = steps.find((step) => !done[step]);
  const stateOf = (step: (typeof steps)[number]): Task["state"] =>
    done[step] ? "done" : step === now ? "now" : "later";
  const releases =
    chosen?.standing != null &&
    (done.record
      ? describeApproval(desk, view, chosen.backup.id, recordOf(draft, questions)).releases
      : chosen.standing.oneAct && holdsOf(view, desk.device.now()).length === 0);

  const approve = () =>
    ask((fresh) => {
      const candidate = fresh.candidates.find(({ backup }) => backup.id === chosen?.backup.id);
      if (!candidate?.standing || candidate.backup.manifestDigest !== chosen?.backup.manifestDigest) return null;
      // In another tab, or with an answer that never came: what stands already is not asked again.
      if (candidate.standing.approvals.some(({ guardian }) => guardian === desk.me)) return null;
      const { id: backup, manifestDigest: manifest } = candidate.backup;
      const record = recordOf(draft, questions);
      const facts = describeApproval(desk, fresh, backup, record);
      return {
        asked: askApproval(say, facts, person, { photos: photos.refs.length, heirs: reviewing }),
        busy: facts.releases ? t("sealing") : signing("signing"),
        sign: async () => {
          const written = { notes: notesOf(draft), photos: photos.refs };
          const evidence = review?.signed();
          const approval = { backup, manifest, code: draft.code, record, evidence, ...written };
          const signed = await approveCase(desk, view.id, approval);
          // Nobody had named them for two days, and the server let them go: they are sent once more.
          if (isRefused(signed) && signed.refused === "blobMissing") photos.retry();
          return signed;
        },
        done: t(facts.releases ? "approvedReleased" : "approved"),
        after: () => {
          review?.drop();
          after();
        },
      };
    });

  const tasks: Task[] = [
    ...(reviewing ? [reviewTask(review, stateOf("papers"), check)] : []),
    {
      title: t("meet", { person }),
      state: stateOf("meet"),
      children: now === "meet" && <MeetTask person={person} heirs={reviewing} onMet={() => change({ met: true })} />,
    },
    {
      title: t("code"),
      state: stateOf("code"),
      says: done.code ? t("codeDone") : undefined,
      children: now === "code" && <CodeTask />,
    },
    {
      title: t("record", { person }),
      state: stateOf("record"),
      says: done.record
        ? [
            recordInWords(say, recordOf(draft, questions)),
            ...(photos.photos.length > 0 ? [t("photos", { count: photos.photos.length })] : []),
          ].join(" · ")
        : undefined,
      children:
        now === "record" ? (
          <RecordTask questions={questions} onDone={() => setRecorded(true)} />
        ) : done.record ? (
          <Button weight="quiet" onClick={() => setRecorded(false)}>
            {t("change")}
          </Button>
        ) : undefined,
    },
    {
      title: approveAct(say, releases),
      state: stateOf("approve"),
      children: now === "approve" && place.do === "verify" && (
        <div className="grid gap-4">
          {!photos.stand && <OnTheWay />}
          <div>
            <Button busy={asking} disabled={!photos.stand} onClick={approve}>
              {approveAct(say, releases)}
            </Button>
          </div>
        </div>
      ),
    },
  ];
  return <TaskList tasks={tasks} />;
}

/** The papers come first: who brings others is not met for nothing. */
function reviewTask(
  review: ReviewHere | null,
  state: Task["state"],
  say: ReturnType<typeof useTranslations<"heirsDesk.review">>,
): Task {
  const open = review && state === "now" && (
    <ReviewTask
      questions={review.questions}
      draft={review.draft}
      change={review.change}
      onDone={() => review.settle(true)}
    />
  );
  const again = review && state === "done" && (
    <Button weight="quiet" onClick={() => review.settle(false)}>
      {say("change")}
    </Button>
  );
  return {
    title: say("task"),
    state,
    says: state === "done" && review ? say("says", { count: review.questions.required.length }) : undefined,
    children: open || again || undefined,
  };
}

function MeetTask({ person, heirs, onMet }: { person: string; heirs: boolean; onMet: () => void }) {
  const t = useTranslations("request.verify");
  return (
    <div className="grid gap-3">
      <p>{t(heirs ? "standHeirs" : "stand", { person })}</p>
      <div>
        <Button onClick={onMet}>{t("here", { person })}</Button>
      </div>
    </div>
  );
}

/** A statement names only what has arrived. */
function OnTheWay() {
  const t = useTranslations("request.verify");
  const { photos } = useOpenCase();
  const count = photos.photos.filter(({ state }) => state.is !== "stands").length;
  return (
    <div className="grid gap-3">
      {count > 0 && <p role="status">{t("waits", { count })}</p>}
      <PhotoList photos={photos} />
    </div>
  );
}
