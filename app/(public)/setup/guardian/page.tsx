import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { SetupFlow } from "../_components/SetupFlow";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("setupGuardian") });

/** An invited guardian's way: opened by the convener's link, whose token stands in the fragment. */
export default function GuardianSetupPage() {
  return (
    <Words rooms={["kit", "parts", "policy", "setup"]}>
      <SetupFlow as="guardian" />
    </Words>
  );
}
