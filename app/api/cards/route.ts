import { z } from "zod";
import { AllCardsInput, CardsInput } from "@/lib/contract/desk";
import { listCards } from "@/lib/server/desk/list-cards";
import { readCards } from "@/lib/server/desk/read-cards";
import { reading } from "@/lib/server/http";

export const GET = reading({
  input: z.union([CardsInput, AllCardsInput]),
  use: async (caller, input) => ("all" in input ? listCards(caller, input) : readCards(caller, input)),
});
