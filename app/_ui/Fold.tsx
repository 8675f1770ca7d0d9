import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Details for those who ask: folded until then. */
export function Fold({ title, children, open = false }: { title: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={open} className="border-line border-y">
      <summary className="flex min-h-12 list-none items-center gap-2 py-2 font-strong hover:text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="fold-mark size-5 shrink-0" />
        {title}
      </summary>
      <div className="ps-7 pt-1 pb-4">{children}</div>
    </details>
  );
}
