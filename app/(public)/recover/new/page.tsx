import type { Metadata } from "next";
import { NewRequest } from "./_components/NewRequest";

export const metadata: Metadata = { title: "Getting your words back" };

export default function NewRequestPage() {
  return <NewRequest />;
}
