"use client";

import { useTranslations } from "use-intl";
import { useAhead } from "@/app/_house/useAhead";
import { Scanner } from "@/app/_ui/Scanner";
import { checking } from "./checkCode";

const reading = () =>
  Promise.all([import("@/lib/client/readScan"), import("@/lib/client/scanWords"), import("@/lib/protocol/fragment")]);

/** What reading a code needs, and then what holds the federation against it. */
async function fetchAhead(): Promise<void> {
  await reading();
  await checking();
}

type Props = {
  /** Heirs begin with the recover code, too, or with that of an estate card. */
  purpose: "join" | "recover" | "inherit";
};

/**
 * Scans the code that a guardian shows, in a page that was opened without one. Of an address that was scanned only the
 * fragment is taken, only if it belongs to this very host, and nothing is ever opened.
 */
export function GuardianCode({ purpose }: Props) {
  const t = useTranslations("scanner.guardianCode");
  const is = useTranslations("scanner.is");
  useAhead(fetchAhead);
  const take = async (text: string) => {
    const [{ readScan }, { scanIs }, { formatFragment }] = await reading();
    const scan = readScan(text);
    const { host: here } = window.location;
    if ((scan.kind === "join" || scan.kind === "recover") && scan.host !== here) {
      return t("elsewhere", { host: scan.host, here });
    }
    if (purpose === "recover" && (scan.kind === "ticket" || scan.kind === "sheet")) return t(scan.kind);
    const wanted = purpose === "inherit" ? "recover" : purpose;
    if (scan.kind !== wanted) return `${scanIs(is, scan)} ${t("ask", { purpose: wanted })}`;
    window.location.hash = formatFragment(scan.fragment);
    return null;
  };
  return <Scanner act={t("scan")} onRead={take} otherwise={t("otherwise")} />;
}
