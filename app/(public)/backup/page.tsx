import type { Metadata } from "next";
import { BackupHome } from "./_components/BackupHome";

export const metadata: Metadata = { title: "Your backup" };

export default function BackupPage() {
  return <BackupHome />;
}
