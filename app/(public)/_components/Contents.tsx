"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
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
  const t = useTranslations("parts.contents");
  if (content.kind === "text") return <SecretText label={content.label} text={content.content} />;
  return (
    <div className="grid gap-3">
      <Words label={t("words", { label: content.label, length: content.words.length })} words={content.words} />
      {content.invite && (
        <p>
          Invite code of the wallet’s federation: <Code value={content.invite} label={t("inviteCode")} />
        </p>
      )}
    </div>
  );
}

function SecretText({ label, text }: { label: string; text: string }) {
  const t = useTranslations("parts.contents");
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
            <CopyButton text={text} what={t("copyText")} />
            <Button weight="quiet" onClick={() => show(false)}>
              {t("hideAgain")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t("hereButHiddenLook")}</p>
          <Button weight="secondary" onClick={() => show(true)}>
            {t("nobodyLookingOverMy")}
          </Button>
        </>
      )}
    </section>
  );
}
