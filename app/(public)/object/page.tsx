import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { Objection } from "./_components/Objection";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("objection") });

/** Opened by the link in a letter of notice, `/object#<token>`: explains, and asks for one press. */
export default function ObjectPage() {
  return (
    <Words rooms={["objection"]}>
      <Objection />
    </Words>
  );
}
