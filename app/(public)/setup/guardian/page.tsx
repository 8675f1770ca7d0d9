import type { Metadata } from "next";
import { SetupFlow } from "../_components/SetupFlow";

export const metadata: Metadata = { title: "Becoming a guardian" };

/** An invited guardian's way: opened by the convener's link, whose token stands in the fragment. */
export default function GuardianSetupPage() {
  return <SetupFlow as="guardian" />;
}
