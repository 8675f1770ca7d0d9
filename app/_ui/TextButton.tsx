"use client";

import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"button">, "className" | "type">;

/** A small act beside something: "Draw other words", "Take back". Never the page's main one. */
export function TextButton(props: Props) {
  return (
    <button
      {...props}
      type="button"
      className="-mx-2 min-h-10 rounded-edge px-2 text-start font-strong text-accent text-small hover:bg-accent-wash disabled:cursor-not-allowed disabled:opacity-50"
    />
  );
}
