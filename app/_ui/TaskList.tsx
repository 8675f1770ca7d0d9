"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { type FocusEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

export type Task = {
  title: string;
  /** `done`, `now` (what to do next), `wait` (for somebody else), `later` (can't be begun yet). */
  state: "done" | "now" | "wait" | "later";
  /** The state in words: "1 of 1 added", "waiting for Petr to co-sign". */
  says?: ReactNode;
  href?: string;
  /** What belongs to the task and is open for it: a field, a button, a remark. */
  children?: ReactNode;
};

const numbers = {
  done: "border-accent bg-accent text-on-accent",
  now: "border-accent text-accent",
  wait: "border-line-strong text-soft",
  later: "border-line-strong text-soft",
};

/** Numbered things to do, in order, each with its state in words. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useTranslations("ui.taskList");
  const { list, inside } = useOnwards(tasks.findIndex(({ state }) => state === "now"));
  return (
    <ol ref={list} {...inside} className="border-line border-t">
      {tasks.map((task, index) => (
        <li
          key={task.title}
          tabIndex={task.state === "now" ? -1 : undefined}
          aria-current={task.state === "now" ? "step" : undefined}
          className="border-line border-b py-3"
        >
          <div className="flex items-baseline gap-3">
            <span
              aria-hidden
              className={`inline-flex size-7 shrink-0 items-center justify-center self-start rounded-edge border text-small font-strong ${numbers[task.state]}`}
            >
              {task.state === "done" ? <Check className="size-4.5" strokeWidth={2.5} /> : index + 1}
            </span>
            <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
              <span className={task.state === "now" ? "font-strong" : task.state === "later" ? "text-soft" : ""}>
                {task.href && task.state !== "later" ? <Link href={task.href}>{task.title}</Link> : task.title}
              </span>
              <span className="text-small text-soft">{task.says ?? (task.state === "now" ? null : t(task.state))}</span>
            </div>
          </div>
          {task.children && <div className="mt-3 sm:pl-10">{task.children}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Whoever has done a task in the list, by keyboard, too, stands at the next one then. */
function useOnwards(now: number) {
  const list = useRef<HTMLOListElement>(null);
  const within = useRef(false);
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    if (within.current) list.current?.querySelector<HTMLElement>("[aria-current=step]")?.focus();
  }, [now]);
  const inside = {
    onFocus: () => {
      within.current = true;
    },
    // What has the focus and goes with its task leaves for nowhere.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !list.current?.contains(relatedTarget)) within.current = false;
    },
  };
  return { list, inside };
}
