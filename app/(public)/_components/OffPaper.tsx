import type { ReactNode } from "react";

/** On the screen alone: where a page has a paper to print, the paper has a title of its own. */
export function OffPaper({ children }: { children: ReactNode }) {
  return <span className="block print:hidden">{children}</span>;
}
