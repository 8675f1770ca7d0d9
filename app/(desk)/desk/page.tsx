import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { QueueInput } from "@/lib/contract/desk";
import { Queue } from "./_components/Queue";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("requests") });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The guardian's first page: what waits, for whom. */
export default async function DeskPage({ searchParams }: Props) {
  const { tab } = await searchParams;
  const asked = QueueInput.safeParse({ tab });
  return <Queue tab={asked.success ? asked.data.tab : "waiting"} />;
}
