import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { BackupHome } from "./_components/BackupHome";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("backup") });

export default function BackupPage() {
  return (
    <Words rooms={["parts", "backup", "scanner"]}>
      <BackupHome />
    </Words>
  );
}
