"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useToast } from "@/app/_ui/Toasts";

const counted = /^\(\d+\) /;
const plainTitle = () => document.title.replace(counted, "");

/** How many requests wait for the reader: in the title of the window, and told in passing when there are more. */
export function useWaitingCount(count: number | undefined): void {
  const t = useTranslations("desk.queue");
  const toast = useToast();
  const before = useRef<number>(undefined);

  useEffect(() => {
    if (!count) return;
    const put = () => {
      const title = `(${count}) ${plainTitle()}`;
      if (document.title !== title) document.title = title;
    };
    put();
    // The framework writes the title anew when it goes from view to view.
    const watch = new MutationObserver(put);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      document.title = plainTitle();
    };
  }, [count]);

  useEffect(() => {
    if (count === undefined) return;
    const more = count - (before.current ?? count);
    before.current = count;
    if (more > 0) toast(t("oneMore", { count: more }));
  }, [count, t, toast]);
}
