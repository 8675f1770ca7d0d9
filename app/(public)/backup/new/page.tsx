import type { Metadata } from "next";
import { NewBackup } from "./_components/NewBackup";

export const metadata: Metadata = { title: "Make a backup" };

export default function NewBackupPage() {
  return <NewBackup />;
}
