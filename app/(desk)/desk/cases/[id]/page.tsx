import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Digest } from "@/lib/protocol/fields";
import { Case } from "./_components/Case";

export const metadata: Metadata = { title: "Request" };

type Props = { params: Promise<{ id: string }> };

/** One request: whom to meet, what to compare, what to sign. */
export default async function CasePage({ params }: Props) {
  const id = Digest.safeParse((await params).id);
  if (!id.success) notFound();
  return <Case id={id.data} />;
}
