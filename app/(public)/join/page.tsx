import type { Metadata } from "next";
import { Join } from "./_components/Join";

export const metadata: Metadata = { title: "Back something up" };

/** Opened by a guardian's code: `/join#<genesis>.<roster>.<token>`. What stands behind the `#` no server sees. */
export default function JoinPage() {
  return <Join />;
}
