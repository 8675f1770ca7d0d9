export const front = {
  title: "What you lost can be given back",
  lead: "Each guardian of your community holds a sealed part of what you can’t afford to lose, and no part opens anything alone. If you lose it, enough of them meet you in person and give it back; when you die, they give it to those you chose.",
  lost: { title: "I lost my phone", says: "Ask for your words or files back. You will meet guardians face to face." },
  died: {
    title: "Someone has died",
    says: "Heirs and executors will be able to ask here. This desk is not open yet: until it is, speak to a guardian of the community. What was kept for heirs stays kept.",
  },
  backUp: {
    title: "Back something up",
    says: "A guardian shows you a code to begin with. Do it on the device that you use every day.",
  },
  desk: { title: "I am a guardian", says: "Sign in to your desk." },
} as const;
