import { isRefused, type Refused } from "@/lib/client/outcome";

/** The value of an answer without which a test cannot go on. @throws Error where somebody said no. */
export function must<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}: ${answer.because}`);
  return answer;
}
