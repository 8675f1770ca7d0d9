import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { Verify } from "./_components/Verify";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("verify") });

/** Checks an export or a receipt in the browser alone. For anybody; asks this server nothing. */
export default function VerifyPage() {
  return (
    <Words rooms={["explorer", "verify"]}>
      <Verify />
    </Words>
  );
}
