"use client";

import { useSearchParams } from "next/navigation";
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

/** The address of a step of this page; whatever else stands in the query stays. */
function here(step: string): string {
  const query = new URLSearchParams(window.location.search);
  query.set("step", step);
  return `${window.location.pathname}?${query}`;
}

/** A page of several steps, each with an address of its own (`?step=`); the way back works. The first is where one begins. */
export function useSteps<S extends string>(steps: readonly [S, ...S[]]): Steps<S> {
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

  const go = useCallback((step: S) => window.history.pushState(null, "", here(step)), []);
  const swap = useCallback((step: S) => window.history.replaceState(null, "", here(step)), []);
  const onClickCapture = useCallback((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const to = new URL(link.href);
    const step = to.searchParams.get("step");
    if (to.origin !== window.location.origin || to.pathname !== window.location.pathname || !step) return;
    event.preventDefault();
    window.history.pushState(null, "", here(step));
  }, []);

  return { at, go, swap, onClickCapture };
}
