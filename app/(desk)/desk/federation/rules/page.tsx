import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { RulesPage } from "../../_components/rooms";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("rules") });

export default function OtherRules() {
  return (
    <Words rooms={["audit", "federation", "overview", "policy", "rules", "verify"]}>
      <RulesPage />
    </Words>
  );
}
