import type { Api } from "./api";
import { Announcement } from "./firstAnswers";
import { granted } from "./outcome";

/** What the server says of itself, believed by nobody: for the page that tells people what to scan. */
export const announced = async (api: Api): Promise<{ name: string | null; open: boolean; secure: boolean }> =>
  granted(await api.call("/api/federation", Announcement));
