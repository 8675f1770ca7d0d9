/** How large a demo is made. */
export interface DemoSize {
  members: number;
  /** Requests at least; every state is there once whatever the number. */
  cases: number;
}

export const sizes = {
  full: { members: 300, cases: 60 },
  /** For a quick look: `npm run demo -- --small`. */
  small: { members: 54, cases: 50 },
} as const satisfies Record<string, DemoSize>;
