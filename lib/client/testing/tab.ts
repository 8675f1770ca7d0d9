/** A tab that was just opened, outside a browser: for tests alone. */
import type { Tab } from "../tab";

export function newTab(): Tab {
  const texts = new Map<string, string>();
  return {
    get: (name) => texts.get(name) ?? null,
    put: (name, text) => void texts.set(name, text),
    delete: (name) => void texts.delete(name),
  };
}
