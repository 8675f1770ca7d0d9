"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { TextArea } from "@/app/_ui/TextArea";
import { phraseSays } from "./phraseSays";

type Words = typeof import("@/lib/protocol/words");

type Props = { name: string; value: string; onValue: (value: string) => void; error?: string | undefined };

/** The list of words is fetched when the field appears, long before the first word is whole. */
function useWordList(): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let here = true;
    void import("@/lib/protocol/words").then((room) => here && setWords(room));
    return () => {
      here = false;
    };
  }, []);
  return words;
}

/** A wallet's words: typed with completion or pasted all at once, each held to the list as it comes. */
export function PhraseField({ name, value, onValue, error }: Props) {
  const t = useTranslations("parts.phraseField");
  const list = useWordList();
  const area = useRef<HTMLDivElement>(null);
  const words = list?.readWords(value) ?? [];
  const verdict = list && words.length > 0 ? list.checkMnemonic(words) : null;
  const open = /\S$/.test(value) ? (words.at(-1) ?? "") : "";
  const offers = list && open.length > 1 ? list.completeWord(open, 6) : [];
  const bad = new Set(verdict?.verdict === "badWords" ? verdict.at : []);
  // The word that is being typed is not wrong while it may still become one of the list.
  if (offers.length > 0) bad.delete(words.length - 1);

  const complete = (word: string) => {
    onValue(`${value.slice(0, value.length - open.length)}${word} `);
    area.current?.querySelector("textarea")?.focus();
  };
  // Four letters tell each word of the list from every other: a space or Enter finishes it.
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const [only] = offers;
    if ((event.key !== " " && event.key !== "Enter") || offers.length !== 1 || !only) return;
    const { selectionStart, value: text } = event.currentTarget;
    if (selectionStart !== text.length) return;
    event.preventDefault();
    complete(only);
  };

  return (
    <div ref={area} className="grid gap-3">
      <TextArea
        name={name}
        label={t("label")}
        hint={t("hint")}
        code
        rows={4}
        value={value}
        error={error}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex min-h-11 flex-wrap gap-2">
        {offers.length > 0 && offers[0] !== open
          ? offers.map((word) => (
              <button
                key={word}
                type="button"
                className="min-h-11 rounded-edge border border-line-strong bg-surface px-3 font-mono hover:border-accent"
                onClick={() => complete(word)}
              >
                {word}
              </button>
            ))
          : null}
      </div>
      {words.length > 0 && (
        <ol className="grid grid-cols-2 gap-x-4 sm:grid-cols-3" aria-label={t("read")}>
          {words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place, and may come twice
            <li key={index} className="flex items-baseline gap-2 border-line border-b py-1">
              <span aria-hidden className="w-6 shrink-0 text-end text-small text-soft">
                {index + 1}
              </span>
              <span
                translate="no"
                className={`min-w-0 break-all font-mono ${bad.has(index) ? "font-strong text-stop line-through" : ""}`}
              >
                {word}
              </span>
              {bad.has(index) && <span className="sr-only">{t("notInList")}</span>}
            </li>
          ))}
        </ol>
      )}
      <p
        aria-live="polite"
        className={bad.size > 0 || verdict?.verdict === "badChecksum" ? "font-strong text-stop" : ""}
      >
        {phraseSays(t, verdict, bad)}
      </p>
    </div>
  );
}
