import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { Digest } from "@/lib/protocol/fields";
import { Case } from "../../_components/rooms";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("request") });

type Props = { params: Promise<{ id: string }> };

/** One request: whom to meet, what to compare, what to sign. */
export default async function CasePage({ params }: Props) {
  const id = Digest.safeParse((await params).id);
  if (!id.success) notFound();
  return (
    <Words rooms={["heirsDesk", "request", "scanner", "words"]}>
      <Case id={id.data} />
    </Words>
  );
}
