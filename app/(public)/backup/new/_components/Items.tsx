"use client";

import { useLocale, useTranslations } from "use-intl";
import { bytesInWords } from "@/app/_ui/size";
import type { Item } from "../../_components/answers";

type Props = {
  items: readonly Item[];
  onChange: (index: number) => void;
  onRemove: ((index: number) => void) | undefined;
};

const withInvite = ({ kind, invite }: Item) => (kind === "words" || kind === "ecash") && invite.trim() !== "";

const act = "-mx-2 min-h-10 rounded-edge px-2 text-accent underline hover:bg-accent-wash";

/** What is to be protected, without showing it. */
export function Items({ items, onChange, onRemove }: Props) {
  const t = useTranslations("backup.items");
  const contents = useTranslations("backup.contents");
  const locale = useLocale();
  const about = ({ kind, content, file }: Item) => {
    if (kind === "words") return t("words", { count: content.trim().split(/\s+/).length });
    if (kind === "ecash") return t("ecash");
    if (kind === "text") return t("text", { count: content.length });
    return file ? t("file", { name: file.name, size: bytesInWords(file.bytes.length, locale) }) : "";
  };
  const described = (item: Item) =>
    [
      ...(item.will ? [t("will")] : []),
      about(item),
      ...(withInvite(item) ? [t("withInvite")] : []),
      contents(`for.${item.audience}`),
    ].join(" · ");
  return (
    <ul className="border-line border-t">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
        <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-2.5">
          <div className="min-w-0">
            <p className="font-strong">{item.label}</p>
            <p className="text-soft">{described(item)}</p>
          </div>
          <div className="flex gap-4">
            <button type="button" className={act} onClick={() => onChange(index)}>
              {t.rich("change", { label: item.label, hidden: (text) => <span className="sr-only">{text}</span> })}
            </button>
            {onRemove && (
              <button type="button" className={act} onClick={() => onRemove(index)}>
                {t.rich("remove", { label: item.label, hidden: (text) => <span className="sr-only">{text}</span> })}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
