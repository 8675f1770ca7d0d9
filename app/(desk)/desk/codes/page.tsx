import type { Metadata } from "next";
import { CodesPage } from "./_components/CodesPage";

export const metadata: Metadata = { title: "Codes" };

export default function Codes() {
  return <CodesPage />;
}
