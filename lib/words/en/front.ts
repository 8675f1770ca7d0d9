/** The front door. */
export const front = {
  title: "What you lost can be given back",
  lead: "Each guardian of your community holds a sealed part of what you can’t afford to lose, and no part opens anything alone. If you lose it, enough of them meet you in person and give it back; when you die, they give it to those you chose.",
  how: "How it works, in plain words and drawings",
  doors: "What brings you here?",
  lost: { title: "I lost my phone", says: "Ask for your words back. You will meet guardians face to face." },
  died: {
    title: "Someone has died",
    says: "Heirs and executors ask here. There is no hurry: what was kept for heirs stays kept.",
  },
  backUp: {
    title: "Back something up",
    says: "A guardian shows you a code to begin with. Do it on the device that you use every day.",
  },
  desk: {
    title: "I am a guardian",
    says: "Sign in to your desk. Auditors will have a room of their own, which is not open yet.",
  },
  federation: {
    title: "Whose desk this is",
    says: "This server says that it belongs to <b>{name}</b>, which has {guardians, number} guardians. Any {threshold, number} of them together can give something back.",
    notOpen: "It is not open for backups yet: some guardians have still to finish their part.",
    words: "The fingerprint of {name}",
    claim:
      "Those fifteen words are this server’s own claim, too. When you scan a guardian’s code, your browser checks them; and every guardian can read the same words to you.",
    none: "A federation is being set up here.",
    noneSays:
      "Until its guardians have signed their founding document, nothing can be backed up or given back. If somebody sent you an invitation to be a guardian, open its link.",
    unanswered: "This server cannot say just now whose desk it is.",
    unansweredSays: "Nothing is lost by it. Come back in a few minutes; if it stays like this, tell a guardian.",
  },
  sight: {
    title: "What the guardians can see",
    seen: "Each guardian sees",
    seen1: "the card that you made for them: a name, a photo, how to reach you",
    seen2: "that you have a backup, and how many things are in it",
    seen3: "that somebody asks for it, and what they write to the guardians",
    seen4: "which guardian met whom, when, and what each decided",
    unseen: "No guardian sees",
    unseen1: "your words, files, money or will",
    unseen2: "the name that opens your backup",
    unseen3: "the share of any other guardian",
    unseen4: "what comes back to you: it is put together in your browser alone",
    server:
      "Whoever runs the server, or steals it, sees sealed files, their sizes and times, and nothing of what is in them.",
  },
} as const;
