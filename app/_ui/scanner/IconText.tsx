import type { LucideIcon } from "lucide-react";

/** An icon before the words that say the same. */
export function IconText({ icon: Icon, children }: { icon: LucideIcon; children: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Icon aria-hidden className="size-5 shrink-0" />
      {children}
    </span>
  );
}
