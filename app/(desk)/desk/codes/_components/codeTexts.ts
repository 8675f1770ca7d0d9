/** What a guardian asks of a code. */
export interface CodeWish {
  purpose: "join" | "recover";
  uses: number;
  minutes: number;
}

export type Reach = "one" | "meeting" | "own";

export const purposes = [
  { value: "join", label: "Join", hint: "For a member who makes a backup." },
  { value: "recover", label: "Recover", hint: "For somebody who has lost a phone and asks for a backup back." },
] as const;

export const reaches = [
  { value: "one", label: "One person", hint: "Works once, for an hour." },
  { value: "meeting", label: "A meeting", hint: "Works for 30 people, until this time tomorrow." },
  { value: "own", label: "Something else", hint: "For up to 50 people and a week." },
] as const;

export const reachOf: Record<Exclude<Reach, "own">, Pick<CodeWish, "uses" | "minutes">> = {
  one: { uses: 1, minutes: 60 },
  meeting: { uses: 30, minutes: 1440 },
};

export const texts = {
  join: {
    title: "Join code",
    act: "Show the join code",
    says: "Let the member scan this with the phone’s camera. It opens the page on which a backup is made.",
    label: "The code with which a member makes a backup",
  },
  recover: {
    title: "Recover code",
    act: "Show the recover code",
    says: "Let the person scan this with any phone’s camera. It opens the page on which a request is made. Nothing is handed over by it.",
    label: "The code with which somebody asks for a backup back",
  },
} as const;
