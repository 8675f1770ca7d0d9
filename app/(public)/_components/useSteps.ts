"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type MouseEvent, useCallback, useEffect, useRef } from "react";

export interface Steps<S extends string> {
  at: S;
  go: (step: S) => void;
  /** Puts the step in the place of the present one, so that the way back does not lead here. */
  swap: (step: S) => void;
  /**
   * For a frame around the page: links to steps of this very page are walked in the browser, so that answers that live
   * in memory alone survive, with no connection, too.
   */
  onClickCapture: (event: MouseEvent) => void;
}

/** A page of several steps, each with an address of its own (`?step=`); the way back works. The first is where one begins. */
export function useSteps<S extends string>(steps: readonly [S, ...S[]]): Steps<S> {
  const path = usePathname();
  const asked = useSearchParams().get("step");
  const at = steps.find((step) => step === asked) ?? steps[0];
  const first = useRef(true);

  // A walked step is a new page to the person: it begins at its top, and a screen reader at its title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new step
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    const title = document.querySelector("h1");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }, [at]);

  const go = useCallback((step: S) => window.history.pushState(null, "", `${path}?step=${step}`), [path]);
  const swap = useCallback((step: S) => window.history.replaceState(null, "", `${path}?step=${step}`), [path]);
  const onClickCapture = useCallback((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const to = new URL(link.href);
    if (to.origin !== window.location.origin || to.pathname !== window.location.pathname || !to.search) return;
    event.preventDefault();
    window.history.pushState(null, "", to.pathname + to.search);
  }, []);

  return { at, go, swap, onClickCapture };
}
