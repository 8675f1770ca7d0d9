import "server-only";
import type { RefusalCode } from "@/lib/domain/refusal";

/** Why an append is refused, besides what the domain says. */
export type StoreRefusalCode =
  | "blobMissing" // a statement names a sealed file that is neither stored nor sent along nor on its way
  | "blobUnasked" // a sealed file was sent along that no statement names
  | "tokenInvalid" // unknown, used up, expired, or for another purpose
  | "busy"; // lost the race against other processes several times in a row

export interface AppendRefusal {
  refused: RefusalCode | StoreRefusalCode;
  /** For the log of a developer: no secrets, no names of persons. */
  because: string;
}
