import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { AuditJoin } from "./_components/AuditJoin";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("auditJoin") });

/** Opened by a guardian's link: `/audit/join#<genesis>.<roster>.<token>`. */
export default function AuditJoinPage() {
  return (
    <Words rooms={["audit", "parts", "setup"]}>
      <AuditJoin />
    </Words>
  );
}
