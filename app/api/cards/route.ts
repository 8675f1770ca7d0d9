import { CardsInput } from "@/lib/contract/desk";
import { readCards } from "@/lib/server/desk/read-cards";
import { reading } from "@/lib/server/http";

export const GET = reading({ input: CardsInput, use: readCards });
