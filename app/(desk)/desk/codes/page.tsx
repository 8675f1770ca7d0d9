import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { CodesPage } from "../_components/rooms";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("codes") });

export default function Codes() {
  return (
    <Words rooms={["codes"]}>
      <CodesPage />
    </Words>
  );
}
