"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/app/_ui/Notice";
import { Page } from "@/app/_ui/Page";
import { Progress } from "@/app/_ui/Progress";
import { Skeleton } from "@/app/_ui/Skeleton";
import { Steps } from "@/app/_ui/Steps";
import { Told } from "@/app/_ui/Told";
import { Words } from "@/app/_ui/Words";
import { ownWords } from "@/lib/client/setup";
import type { Opened } from "@/lib/client/signIn";
import type { StageProps } from "./stage";
import { stepOf } from "./steps";

/** A joiner's own five words, to be read out; then waiting for the convener. */
export function WordsStep({ setup, me, told, opened }: StageProps & { opened: Opened }) {
  const [words, setWords] = useState<string[] | null>(null);
  const { keyring } = opened;
  useEffect(() => {
    void ownWords(keyring).then(setWords);
  }, [keyring]);

  return (
    <Page
      place={setup.draft?.federation}
      above={<Steps {...stepOf("guardian", "gathering")} />}
      title={me.confirmed ? "You are confirmed" : "Read your five words aloud"}
    >
      <Told told={told} />
      {!me.confirmed && (
        <p>
          Ring or meet the person who invited you, whose voice you know. That person sees five words for you; read yours
          aloud. If they are the same, nobody has slipped in between.
        </p>
      )}
      {words ? <Words words={words} label="Your five words" open /> : <Skeleton label="Working out your words" />}
      {me.confirmed ? (
        <Notice>
          <p>
            Your keys are the ones that count for you. When all guardians are there, the founding document is drawn up
            and appears here.
          </p>
        </Notice>
      ) : (
        <p className="text-soft">They come from the keys that this browser has made. They are no secret.</p>
      )}
      <Progress says={me.confirmed ? "Waiting for the other guardians…" : "Waiting for the convener to confirm you…"} />
      <p className="text-soft">You can close this page and sign in again later: you come back to this step.</p>
    </Page>
  );
}
