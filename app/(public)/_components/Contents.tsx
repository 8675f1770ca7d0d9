"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { CopyButton } from "@/app/_ui/CopyButton";
import { Words } from "@/app/_ui/Words";
import type { Payload } from "@/lib/protocol/payload";

/** What came back, hidden until it is asked for. */
export function Contents({ contents }: { contents: readonly Payload[] }) {
  return contents.map((content, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the contents are what was opened, in a fixed order
    <Content key={place} content={content} />
  ));
}

export function Content({ content }: { content: Payload }) {
  if (content.kind === "text") return <SecretText label={content.label} text={content.content} />;
  return (
    <div className="grid gap-3">
      <Words label={`${content.label}: ${content.words.length} words`} words={content.words} />
      {content.invite && (
        <p>
          Invite code of the wallet’s federation: <Code value={content.invite} label="invite code" />
        </p>
      )}
    </div>
  );
}

function SecretText({ label, text }: { label: string; text: string }) {
  const [shown, show] = useState(false);
  return (
    <section className="grid gap-4 rounded-edge border border-line bg-surface p-5">
      <h2>{label}</h2>
      {shown ? (
        <>
          <p className="break-words whitespace-pre-wrap" translate="no">
            {text}
          </p>
          <div className="flex flex-wrap items-center gap-x-6 print:hidden">
            <CopyButton text={text} what="Copy the text" />
            <Button weight="quiet" onClick={() => show(false)}>
              Hide it again
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>It is here, but hidden. Look around before you show it.</p>
          <Button weight="secondary" onClick={() => show(true)}>
            Nobody is looking over my shoulder: show it
          </Button>
        </>
      )}
    </section>
  );
}
