import type { ReactNode } from "react";

export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 content-start gap-4 [&>*]:min-w-0">
      <h2 className="border-line border-b pb-2 text-soft">{name}</h2>
      {children}
    </section>
  );
}
