import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Queue } from "./_components/rooms";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("requests") });

/** The guardian's first page: what waits, for whom. */
export default function DeskPage() {
  return <Queue />;
}
