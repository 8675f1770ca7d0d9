import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { TokensPage } from "./_components/TokensPage";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("auditTokens") });

/** Access tokens for scripts. */
export default function AuditTokens() {
  return (
    <Words rooms={["tokens"]}>
      <TokensPage />
    </Words>
  );
}
