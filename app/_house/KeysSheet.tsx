"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/app/_ui/Checkbox";
import { Sheet } from "@/app/_ui/Sheet";
import type { ListKeys } from "./useListKeys";

const keys = [
  ["j", "next"],
  ["k", "before"],
  ["Enter", "enter"],
  ["/", "search"],
  ["Esc", "escape"],
  ["?", "help"],
] as const;

type Props = Omit<ListKeys, "show"> & {
  /** What j goes to, where it is no request. */
  next?: string;
};

/** The keys of a list, and whether they are to work. */
export function KeysSheet({ open, onClose, single, onSingle, next }: Props) {
  const t = useTranslations("desk.keys");
  return (
    <Sheet open={open} onClose={onClose} title={t("title")}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-8 rounded-edge border border-line-strong px-2 text-center font-mono text-small">
                {key}
              </kbd>
            </dt>
            <dd>{what === "next" && next ? next : t(what)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-line border-t pt-2">
        <Checkbox
          name="single"
          label={t("single")}
          hint={t("singleHint")}
          checked={single}
          onChange={(event) => onSingle(event.target.checked)}
        />
      </div>
    </Sheet>
  );
}
