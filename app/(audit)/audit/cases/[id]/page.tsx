import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { say } from "@/app/_words/say";
import { Digest } from "@/lib/protocol/fields";
import { Report } from "./_components/Report";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("auditReport") });

type Props = { params: Promise<{ id: string }> };

/** One request from its opening to its end, replayed by the reader's own browser. */
export default async function ReportPage({ params }: Props) {
  const id = Digest.safeParse((await params).id);
  if (!id.success) notFound();
  return <Report id={id.data} />;
}
