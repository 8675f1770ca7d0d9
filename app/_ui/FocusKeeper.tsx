"use client";

import { useEffect } from "react";

/** The parts of a page in which somebody can be. */
const parts = "section, form, fieldset, li";

interface Place {
  element: Element;
  /** Around it, the nearest first. */
  around: Element[];
  title: string | null;
}

const titleOf = () => document.querySelector("h1");

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

function placeOf(element: Element): Place {
  const around: Element[] = [];
  for (let part = element.parentElement?.closest(parts); part; part = part.parentElement?.closest(parts)) {
    around.push(part);
  }
  return { element, around, title: titleOf()?.textContent ?? null };
}

/** A new title begins a new page, at its top; else one goes on where one was. */
function goOnFrom({ around, title }: Place): void {
  const heading = titleOf();
  const part = heading?.textContent === title ? around.find(({ isConnected }) => isConnected) : undefined;
  const next = part ?? heading;
  if (!(next instanceof HTMLElement)) return;
  if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus({ preventScroll: next === part });
}

/**
 * Keeps the place of whoever reads by keyboard or by ear. Where that which has the focus goes from the page (a button
 * that was pressed, a form that was answered), the browser would begin again at the very top of the document. Whoever
 * moves the focus on purpose comes first: this looks one frame later, and only if it is nowhere.
 */
export function FocusKeeper(): null {
  useEffect(() => {
    let place: Place | null = null;
    let frame = 0;
    const gone = () => place !== null && !place.element.isConnected && isNowhere();
    const come = ({ target }: FocusEvent) => {
      place = target instanceof Element ? placeOf(target) : null;
    };
    // Left on purpose, by pressing where nothing is: the element itself is still there.
    const leave = () =>
      queueMicrotask(() => {
        if (place?.element.isConnected && isNowhere()) place = null;
      });
    const look = () => {
      frame = 0;
      if (place && gone()) goOnFrom(place);
    };
    const watch = new MutationObserver(() => {
      if (frame === 0 && gone()) frame = requestAnimationFrame(look);
    });
    document.addEventListener("focusin", come);
    document.addEventListener("focusout", leave);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", come);
      document.removeEventListener("focusout", leave);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return null;
}
