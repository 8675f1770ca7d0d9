"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Field } from "@/app/_ui/Field";
import { LinkButton } from "@/app/_ui/LinkButton";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Steps } from "@/app/_ui/Steps";
import type { Enrolled } from "@/lib/client/enrol";
import type { Federation } from "@/lib/client/federation";
import { useAct } from "@/lib/client/useAct";
import type { Payload } from "@/lib/protocol/payload";
import { Contents } from "../../../_components/Contents";
import { nameFault } from "../../../_components/names";
import { Question } from "../../../_components/Question";
import { way } from "../../_components/answers";

type Props = { federation: Federation; enrolled: Enrolled; onRehearsed: () => void };

/** The name once more, and what it opens: what the member will do one day, tried now. */
export function RehearseStep({ federation, enrolled, onRehearsed }: Props) {
  const act = useAct();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const [misses, setMisses] = useState(0);
  const [opened, setOpened] = useState<Payload[] | null>(null);
  const place = federation.current.roster.federation;

  const open = async () => {
    const fault = name.trim() === "" ? "Type the name" : await nameFault(name);
    setError(fault ?? undefined);
    if (fault) return;
    const tried = await act.run("Opening…", () => enrolled.rehearse(name));
    if (!tried) return;
    if (tried.done) setOpened(tried.done);
    else {
      setMisses(misses + 1);
      setError("This name does not open it. Type the name that you gave twice before");
    }
  };

  if (opened) {
    return (
      <Page
        place={place}
        above={<Steps {...way(7)} />}
        title="It opens"
        actions={<Button onClick={onRehearsed}>Continue to the backup sheet</Button>}
      >
        <p>
          Your name, and as many shares as it will take, gave back exactly what you sealed. This is what you will see
          after enough guardians have met you.
        </p>
        <Contents contents={opened} />
      </Page>
    );
  }
  return (
    <Question
      place={place}
      steps={way(7)}
      title="It is sealed. Now try it"
      problems={error ? [{ field: "rehearsal", message: error }] : []}
      told={act.told}
      act="Open it"
      busy={act.busy}
      onAnswer={open}
    >
      <p>
        Type the name once more, as you will one day, and see your backup open. Only then can you be sure that it will.
      </p>
      <Field
        name="rehearsal"
        label="The name"
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
        autoCapitalize="words"
        spellCheck={false}
      />
      {misses >= 3 && (
        <Notice tone="wait" title="You don’t find the name again?">
          <p className="mt-1 mb-3">
            Then this backup is of no use to you. Delete it, and make a new one under a name that you will remember.
          </p>
          <LinkButton href="/backup" weight="secondary">
            Go to your backups
          </LinkButton>
        </Notice>
      )}
    </Question>
  );
}
