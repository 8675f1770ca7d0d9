/** What lasts as long as this tab: over a reload, and not over its end. */

export interface Tab {
  get(name: string): string | null;
  /** Keeps nothing where the browser will not: what is kept here, people can do without. */
  put(name: string, text: string): void;
  delete(name: string): void;
}

const prefix = "holdfast/";

/** @param open the browser's storage of the tab; throws where site data are not allowed. */
export function openTab(open: () => Storage): Tab {
  const attempt = <T>(act: (storage: Storage) => T): T | null => {
    try {
      return act(open());
    } catch {
      // Site data are not allowed, or there is no room: as if the tab had just been opened.
      return null;
    }
  };
  return {
    get: (name) => attempt((storage) => storage.getItem(prefix + name)),
    put: (name, text) => void attempt((storage) => storage.setItem(prefix + name, text)),
    delete: (name) => void attempt((storage) => storage.removeItem(prefix + name)),
  };
}
