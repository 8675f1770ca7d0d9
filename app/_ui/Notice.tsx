import type { ReactNode } from "react";

type Props = {
  /** `info` explains, `wait` says that this waits for the reader. What must not go on is a Stop. */
  tone?: "info" | "wait";
  title?: ReactNode;
  children?: ReactNode;
};

const tones = { info: "border-accent bg-accent-wash", wait: "border-wait-edge bg-wait-wash" };

/** A remark beside the way. */
export function Notice({ tone = "info", title, children }: Props) {
  return (
    <div className={`rounded-edge border-s-4 px-4 py-3 ${tones[tone]}`}>
      {title && <p className="font-strong">{title}</p>}
      {children}
    </div>
  );
}
