/** Access tokens for scripts. */
export const tokens = {
  page: {
    title: "Access tokens",
    back: "Audit",
    says: "A token lets a script read the log in your name, without your passphrase: for a copy on another machine, or a report of your own. It opens the log and its table. It opens nothing that is sealed, signs nothing and changes nothing.",
    carry:
      "When no roster names you any more, your tokens open nothing, at once. When you change your passphrase, all of them end.",
  },
  make: {
    title: "Make a token",
    label: "What it is for",
    labelHint: "So that you know it again in the list below: “copy on the office machine”.",
    labelMissing: "Say in a few words what the token is for",
    days: "How long it works",
    daysOf: "{days, plural, one {# day} other {# days}}",
    act: "Make the token",
    making: "Making it…",
    made: "Your new token. It is shown this once.",
    madeSays:
      "Copy it now, to where the script finds it: an environment variable, or a file that only you can read. Whoever has it can read the log until it ends.",
    copy: "Copy the token",
    hide: "I have it",
  },
  list: {
    title: "Tokens that work",
    caption: "Your tokens",
    loading: "Looking for your tokens",
    none: "You have no tokens",
    noneSays: "Nothing reads the log in your name.",
    what: "For",
    since: "Made",
    until: "Works until",
    lastUsed: "Last used",
    never: "never",
    now: "Now",
    end: "Revoke<hidden> the token: {label}</hidden>",
    ending: "Revoking…",
    ended: "Revoked: {label}.",
    afterwards: "A token that was revoked opens nothing from that moment on. What was read before stays read.",
  },
} as const;
