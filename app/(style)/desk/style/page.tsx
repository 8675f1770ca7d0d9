import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Toasts } from "@/app/_ui/Toasts";
import { developing } from "@/lib/env/mode";
import { Specimens } from "./_components/Specimens";

export const metadata: Metadata = { title: "Every primitive in every state" };

/** For those who build the house; a build for people has no such page. */
export default function Style() {
  if (!developing) notFound();
  return (
    <Toasts>
      <Specimens />
    </Toasts>
  );
}
