"use client";

import { useTranslations } from "use-intl";
import { Scanner } from "@/app/_ui/Scanner";
import { readScan } from "@/lib/client/readScan";
import { scanIs } from "@/lib/client/scanWords";
import { matchesCase } from "@/lib/protocol/code";
import { CodeTyped } from "./CodeTyped";
import { useOpenCase } from "./context";

/** Holds the code on the person's screen against the digest that this browser has computed. */
export function CodeTask() {
  const t = useTranslations("scanner.codeTask");
  const is = useTranslations("scanner.is");
  const { view, person, change, go } = useOpenCase();
  const take = (text: string) => {
    const scan = readScan(text);
    if (scan.kind !== "case") return `${scanIs(is, scan)} ${t("goOn", { person })}`;
    change({ code: text, codeBy: "scanned" });
    go(matchesCase(text, view.id) === "match" ? "codeMatches" : "codeDiffers");
    return null;
  };
  return (
    <div className="grid gap-5">
      <p>{t("whose", { person })}</p>
      <Scanner act={t("scan")} onRead={take} otherwise={t("otherwise")} />
      <CodeTyped />
    </div>
  );
}
