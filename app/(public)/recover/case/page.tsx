import type { Metadata } from "next";
import { RequestHome } from "./_components/RequestHome";

export const metadata: Metadata = { title: "Your request" };

/** `?id=` names a request of this browser; without its ticket the address shows nothing. */
export default function RequestPage() {
  return <RequestHome />;
}
