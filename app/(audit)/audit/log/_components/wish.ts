import { type ExplorerWish, queryOf } from "@/lib/client/explorer";
import { ExplorerInput } from "@/lib/contract/explorer";

/** What an address asks for; whatever it says wrongly is passed over. */
export function wishOf(params: URLSearchParams): ExplorerWish {
  const { shape } = ExplorerInput;
  const said = <Key extends keyof typeof shape>(key: Key): string | undefined => {
    const text = params.get(key) ?? undefined;
    return text !== undefined && shape[key].safeParse(text).success ? text : undefined;
  };
  return {
    from: said("from"),
    to: said("to"),
    act: said("act") as ExplorerWish["act"],
    by: said("by"),
    about: said("about"),
    outcome: said("outcome") as ExplorerWish["outcome"],
    text: said("text"),
    order: said("order") === "oldest" ? "oldest" : "newest",
    size: said("size") === "50" ? "50" : "25",
    after: said("after"),
  };
}

export const addressOf = (wish: Partial<ExplorerWish>): string => {
  const query = queryOf(wish);
  return query ? `/audit/log?${query}` : "/audit/log";
};

/** Whether anything is asked for besides the order. */
export const isNarrowed = ({ from, to, act, by, about, outcome, text }: ExplorerWish): boolean =>
  [from, to, act, by, about, outcome, text].some((value) => value !== undefined);

/** A day of the reader's own calendar as a date field has it, and its first and last millisecond. */
export function dayOf(at: string | undefined): string {
  if (at === undefined) return "";
  const date = new Date(Number(at));
  const two = (count: number) => String(count).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function timeOf(day: string, which: "first" | "last"): string | undefined {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date || year > 9999) return undefined;
  const at =
    which === "first" ? new Date(year, month - 1, date).getTime() : new Date(year, month - 1, date + 1).getTime() - 1;
  return at >= 0 ? String(at) : undefined;
}
