import type { Metadata } from "next";
import { FederationPage } from "./_components/FederationPage";

export const metadata: Metadata = { title: "Federation" };

export default function Federation() {
  return <FederationPage />;
}
