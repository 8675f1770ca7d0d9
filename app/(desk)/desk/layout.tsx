import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskGate } from "./_components/DeskGate";

export const metadata: Metadata = { title: { default: "Desk", template: "%s · Desk · Holdfast" } };

/** Opens the desk in the browser. What a guardian may read and do is decided beside the data, not here. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskGate>{children}</DeskGate>;
}
