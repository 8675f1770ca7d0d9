import type { Metadata } from "next";
import { SetupFlow } from "./_components/SetupFlow";

export const metadata: Metadata = { title: "Setting up" };

/** The convener's way: opened by the one-time link, whose token stands in the fragment. */
export default function SetupPage() {
  return <SetupFlow as="convener" />;
}
