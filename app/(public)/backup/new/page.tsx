import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { NewBackup } from "./_components/NewBackup";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("backupNew") });

export default function NewBackupPage() {
  return (
    <Words rooms={["parts", "backup"]}>
      <NewBackup />
    </Words>
  );
}
