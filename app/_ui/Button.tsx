"use client";

import type { ComponentProps } from "react";
import { pressable, type Weight } from "./look";

type Props = Omit<ComponentProps<"button">, "className"> & {
  weight?: Weight;
  /** As wide as its column, on wide screens, too. */
  wide?: boolean;
  /** What is going on, in words ("Sealing…"). While set, the button says this and ignores presses, but keeps the focus. */
  busy?: string | undefined;
};

/** A button says the act ("Approve and hand over my share"). It does not send a form unless `type="submit"`. */
export function Button({ weight = "primary", wide = false, busy, onClick, children, type = "button", ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={`${pressable(weight, wide)} ${busy ? "opacity-75" : ""}`}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <span aria-live="polite">{busy ?? children}</span>
    </button>
  );
}
