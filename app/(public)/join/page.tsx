import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { Join } from "./_components/Join";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("join") });

/** Opened by a guardian's code: `/join#<genesis>.<roster>.<token>`. What stands behind the `#` no server sees. */
export default function JoinPage() {
  return (
    <Words rooms={["parts", "join", "scanner"]}>
      <Join />
    </Words>
  );
}
