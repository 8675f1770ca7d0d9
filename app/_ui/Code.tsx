"use client";

import { useTranslations } from "use-intl";
import { CopyButton } from "./CopyButton";
import { groups } from "./groups";

type Props = {
  /** A digest, an id, a code. Copied as it is, without the spaces. */
  value: string;
  /** What it is, for a screen reader and beside the copy button. */
  label: string;
  copy?: boolean;
  /** To be read to somebody: large, and spelled character by character for those who hear it. */
  aloud?: boolean;
};

/** A code in mono, in groups of five, as it is read aloud. Groups are set apart by space that is not text. */
export function Code({ value, label, copy = true, aloud = false }: Props) {
  const t = useTranslations("ui.code");
  const spaced = value.includes("-") && !aloud ? "" : "gap-x-[0.7ch]";
  const shown = groups(value).map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
    <span key={index}>{group}</span>
  ));
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-3">
      <code className={`flex flex-wrap font-mono ${spaced} ${aloud ? "gap-y-1 font-strong text-title" : ""}`}>
        <span className="sr-only">
          {label}: {aloud && spelled(value)}
        </span>
        {aloud ? (
          <span aria-hidden className="contents">
            {shown}
          </span>
        ) : (
          shown
        )}
      </code>
      {copy && <CopyButton text={value} what={t("copy", { label })} />}
    </span>
  );
}

const spelled = (value: string): string =>
  groups(value)
    .map((group) => [...group.replace("-", "")].join(" "))
    .join(", ");
