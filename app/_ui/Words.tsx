"use client";

import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { TextButton } from "./TextButton";

type Props = {
  words: readonly string[];
  /** What they are, for the frame: "Your 12 words". */
  label: string;
  /** Secret words stay hidden until asked for; words to be read aloud are `open` from the start. */
  open?: boolean;
  /** What can be done with secret words that are shown, where it is not just to copy and to print them. */
  acts?: ReactNode;
};

/** Numbered words in two columns, down the first and then down the second. */
export function Words({ words, label, open = false, acts }: Props) {
  const t = useTranslations("ui.words");
  const [shown, show] = useState(open);
  const title = useId();
  if (!shown) {
    return (
      <section
        aria-labelledby={title}
        className="grid gap-4 rounded-edge border border-line bg-surface p-5 print:hidden"
      >
        <h2 id={title}>{label}</h2>
        <p>{t("hidden")}</p>
        <Button weight="secondary" onClick={() => show(true)}>
          {t("show")}
        </Button>
      </section>
    );
  }
  return (
    <section aria-labelledby={title} className="rounded-edge border border-line bg-surface p-5">
      <h2 id={title}>{label}</h2>
      <ol
        className="mt-4 grid grid-flow-col gap-x-4 gap-y-1"
        style={{
          gridTemplateRows: `repeat(${Math.ceil(words.length / 2)}, auto)`,
          gridTemplateColumns: "1fr 1fr",
        }}
      >
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place, and may come twice
          <li key={index} className="flex items-baseline gap-2 border-line border-b py-1.5">
            <span aria-hidden className="w-6 shrink-0 text-end text-small text-soft">
              {index + 1}
            </span>
            <span className="min-w-0 font-mono font-strong" translate="no">
              {word}
            </span>
          </li>
        ))}
      </ol>
      {!open && (
        <div className="mt-4 flex flex-wrap items-center gap-x-6 print:hidden">
          {acts ?? (
            <>
              <CopyButton text={words.join(" ")} what={t("copy")} />
              <TextButton onClick={() => window.print()}>{t("print")}</TextButton>
            </>
          )}
          <TextButton onClick={() => show(false)}>{t("hide")}</TextButton>
        </div>
      )}
    </section>
  );
}
