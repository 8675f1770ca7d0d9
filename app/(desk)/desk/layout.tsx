import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Toasts } from "@/app/_ui/Toasts";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { DeskGate } from "./_components/DeskGate";

export async function generateMetadata(): Promise<Metadata> {
  const desk = (await say("titles"))("desk");
  return { title: { default: desk, template: `%s · ${desk} · Holdfast` } };
}

/** Opens the desk in the browser. What a guardian may read and do is decided beside the data, not here. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <Words rooms={["desk"]}>
      <Toasts>
        <DeskGate>{children}</DeskGate>
      </Toasts>
    </Words>
  );
}
