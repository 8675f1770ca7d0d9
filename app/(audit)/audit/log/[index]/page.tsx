import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { OneEntry } from "./_components/OneEntry";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("auditEntry") });

type Props = { params: Promise<{ index: string }> };

/** One entry of the log by its place, held to the tree by the reader's own browser. */
export default async function EntryPage({ params }: Props) {
  const { index } = await params;
  return <OneEntry index={/^(0|[1-9]\d{0,14})$/.test(index) ? Number(index) : null} />;
}
