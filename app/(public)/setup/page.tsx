import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { SetupFlow } from "./_components/SetupFlow";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("setup") });

/** The convener's way: opened by the one-time link, whose token stands in the fragment. */
export default function SetupPage() {
  return (
    <Words rooms={["kit", "parts", "policy", "setup"]}>
      <SetupFlow as="convener" />
    </Words>
  );
}
