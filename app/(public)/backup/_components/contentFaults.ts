/** What to say for each field of a thing to protect that does not fit. */
export const faultMessages: Record<string, string> = {
  label: "Give it a name of up to 100 characters, in one line",
  words: "Type all 12 or 24 words, in their order, as the wallet shows them",
  content: "Type what you want to protect, at most 100,000 characters",
  invite: "The invite code is one line without spaces, beginning with fed",
};
