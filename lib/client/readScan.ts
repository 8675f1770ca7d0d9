/** What a square that a camera saw is: one of ours, or something else that people hold before it by mistake. */
import { parseCaseQr } from "@/lib/protocol/code";
import { type Fragment, parseFragment } from "@/lib/protocol/fragment";

export type Scan =
  /** The code of a request, on the screen of whoever asks. */
  | { kind: "case" }
  /** The code that a guardian shows, whole, and the host (with its port) to which it belongs. */
  | { kind: "join" | "recover"; host: string; fragment: Fragment }
  /** Any other link. */
  | { kind: "link"; host: string }
  /** Secrets of the person who shows them: to be put away, and kept nowhere. */
  | { kind: "ticket" | "sheet" }
  | { kind: "other" };

const papers = { ticket: "HOLDFAST-TICKET-", sheet: "HOLDFAST-BACKUP-" } as const;

/** Looks at the text alone; whether a case code is that of the request at hand is for `matchesCase` to say. */
export function readScan(text: string): Scan {
  if (text.startsWith(papers.ticket)) return { kind: "ticket" };
  if (text.startsWith(papers.sheet)) return { kind: "sheet" };
  if (isCaseCode(text)) return { kind: "case" };
  return readLink(text) ?? { kind: "other" };
}

function isCaseCode(text: string): boolean {
  try {
    parseCaseQr(text);
    return true;
  } catch {
    return false;
  }
}

function readLink(text: string): Scan | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { host, pathname, hash } = new URL(text);
  // An estate card leads heirs to their own page; what it carries is the same.
  const kind = pathname === "/join" ? "join" : ["/recover", "/inherit"].includes(pathname) ? "recover" : null;
  try {
    return kind ? { kind, host, fragment: parseFragment(hash) } : { kind: "link", host };
  } catch {
    return { kind: "link", host };
  }
}
