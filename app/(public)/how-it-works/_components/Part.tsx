import type { ReactNode } from "react";

/** One part of the explanation, with a place of its own in the address. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-4 gap-4 border-line border-t pt-6">
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
