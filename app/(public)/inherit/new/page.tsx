import type { Metadata } from "next";
import { say } from "@/app/_words/say";
import { Words } from "@/app/_words/Words";
import { NewEstate } from "./_components/NewEstate";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say("titles"))("inheritNew") });

export default function NewEstatePage() {
  return (
    <Words rooms={["inherit", "parts", "scanner", "setup"]}>
      <NewEstate />
    </Words>
  );
}
