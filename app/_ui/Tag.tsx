import type { ReactNode } from "react";

const tones = {
  plain: "border-line-strong text-soft",
  accent: "border-accent text-accent",
  wait: "border-wait-edge bg-wait-wash text-wait",
  stop: "border-stop bg-stop-wash text-stop",
};

/** A state in a word or two. Amber: waits for you. Red: stopped. */
export function Tag({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-edge border px-2 text-small whitespace-nowrap ${tones[tone]}`}>
      {children}
    </span>
  );
}
