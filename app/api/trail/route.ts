import { TrailInput } from "@/lib/contract/log";
import { reading } from "@/lib/server/http";
import { readTrail } from "@/lib/server/trail/read-trail";

export const GET = reading({
  input: TrailInput,
  raw: ({ url }) => ({ scope: url.searchParams.getAll("scope") }),
  use: readTrail,
});
