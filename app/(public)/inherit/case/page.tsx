import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { EstateHome } from "./_components/EstateHome";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("inheritCase") });

/** `?id=` names a request of the signed-in executor; to anybody else the address shows nothing. */
export default function EstatePage() {
  return (
    <Words rooms={["inherit", "parts", "recover", "scanner", "setup"]}>
      <EstateHome />
    </Words>
  );
}
