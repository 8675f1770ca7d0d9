import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";

/** The banner of a check in which nothing was found. */
export function Good({ children }: { children: ReactNode }) {
  return (
    <section role="status" className="flex gap-3 rounded-edge border-2 border-accent bg-accent-wash px-5 py-6 sm:px-8">
      <CircleCheck aria-hidden className="size-7 shrink-0 text-accent" />
      <div className="min-w-0 text-lead">{children}</div>
    </section>
  );
}
