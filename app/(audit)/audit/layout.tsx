import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Toasts } from "@/app/_ui/Toasts";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";

export async function generateMetadata(): Promise<Metadata> {
  const audit = (await say("titles"))("audit");
  return { title: { default: `${audit} · Holdfast`, template: `%s · ${audit} · Holdfast` } };
}

/** The auditors' rooms. What an auditor may read is decided beside the data, not here. */
export default function AuditLayout({ children }: { children: ReactNode }) {
  return (
    <Words rooms={["audit", "desk", "explorer", "overview", "policy", "report", "verify", "words"]}>
      <Toasts>{children}</Toasts>
    </Words>
  );
}
