"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/app/_ui/Button";
import { Code } from "@/app/_ui/Code";
import { TextButton } from "@/app/_ui/TextButton";
import { Words } from "@/app/_ui/Words";
import type { Payload } from "@/lib/protocol/payload";
import { CopySecret } from "./CopySecret";

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
  const { label, words, invite } = content;
  return (
    <div className="grid gap-3">
      <Words
        label={t("words", { label, count: words.length })}
        words={words}
        acts={<Acts copy={<CopySecret text={words.join(" ")} what={t("copyWords")} />} />}
      />
      {invite && <p>{t.rich("invite", { code: () => <Code value={invite} label={t("inviteCode")} /> })}</p>}
    </div>
  );
}

/** What can be done with something secret that stands on the screen, and what paper says of it. */
function Acts({ copy }: { copy: ReactNode }) {
  const t = useTranslations("parts.contents");
  return (
    <>
      {copy}
      <TextButton onClick={() => window.print()}>{t("print")}</TextButton>
    </>
  );
}

function SecretText({ label, text }: { label: string; text: string }) {
  const t = useTranslations("parts.contents");
  const [shown, show] = useState(false);
  return (
    <section
      className={`grid gap-4 rounded-edge border border-line bg-surface p-5 ${shown ? "" : "print:hidden"}`}
      aria-label={label}
    >
      <h2>{label}</h2>
      {shown ? (
        <>
          <p className="break-words whitespace-pre-wrap" translate="no">
            {text}
          </p>
          <div className="flex flex-wrap items-center gap-x-6 print:hidden">
            <Acts copy={<CopySecret text={text} what={t("copyText")} />} />
            <TextButton onClick={() => show(false)}>{t("hide")}</TextButton>
          </div>
        </>
      ) : (
        <>
          <p>{t("hidden")}</p>
          <Button weight="secondary" onClick={() => show(true)}>
            {t("show")}
          </Button>
        </>
      )}
    </section>
  );
}
