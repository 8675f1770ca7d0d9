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
};

/** A code in mono, in groups of five, as it is read aloud. Groups are set apart by space that is not text. */
export function Code({ value, label, copy = true }: Props) {
  const t = useTranslations("ui.code");
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-3">
      <code className={`flex flex-wrap font-mono ${value.includes("-") ? "" : "gap-x-[0.7ch]"}`}>
        <span className="sr-only">{label}: </span>
        {groups(value).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <span key={index}>{group}</span>
        ))}
      </code>
      {copy && <CopyButton text={value} what={t("copy", { label })} />}
    </span>
  );
}
