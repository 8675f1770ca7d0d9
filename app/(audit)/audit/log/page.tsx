import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Explorer } from "./_components/Explorer";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("auditLog") });

/** The log, to look around in. */
export default function LogPage() {
  return <Explorer />;
}
