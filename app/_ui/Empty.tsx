import type { ReactNode } from "react";

/** Nothing here: says what will be here, or that all is done, and the next step if there is one. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2 rounded-edge border border-line-strong border-dashed px-5 py-8">
      <p className="font-strong">{title}</p>
      {children && <div className="text-soft">{children}</div>}
      {action && <div className="mt-2 max-sm:w-full">{action}</div>}
    </div>
  );
}
