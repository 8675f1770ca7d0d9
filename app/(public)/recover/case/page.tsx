import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { RequestHome } from "./_components/RequestHome";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("recoverCase") });

/** `?id=` names a request of this browser; without its ticket the address shows nothing. */
export default function RequestPage() {
  return (
    <Words rooms={["parts", "recover", "scanner"]}>
      <RequestHome />
    </Words>
  );
}
