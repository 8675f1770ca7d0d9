/** The door of the desk. */
export const signIn = {
  title: "Sign in",
  email: "E-mail",
  emailFault: "Write your e-mail address, such as kofi@example.org",
  passphrase: "Passphrase",
  passphraseHint: "It also opens your keys, and does not leave this browser.",
  passphraseFault: "Type your passphrase",
  wrong: "E-mail address and passphrase don’t belong together. Look for a slip in either",
  act: "Sign in",
  opening: "Opening your keys…",
  goingOn: "Going on…",
  again: "Try again",
  over: {
    title: "You have been signed out",
    says: "Your session has run out, or it was ended in another browser. Nothing was signed meanwhile. Sign in again, and you come back to the same place; what you had written into a record is kept on this device.",
  },
  member: "Members need no account: <a>the front door</a> has the way for a lost phone and for a backup.",
  lost: {
    title: "I have lost my passphrase",
    reset:
      "Nobody can reset it, not even whoever runs the server: it never left your browser, so there is nothing there to reset. Look into your password manager, and for the paper with the six words.",
    kit: "Your kit and your key file are sealed under the passphrase that you had when you saved them. If you changed it since and still know the older one, an older file opens with that, in any program for age files: your keys are then not lost. Signing in with such a file is not possible here yet.",
    gone: "If it is gone for good, tell the other guardians. No member loses anything as long as enough of you can sign in; only your own share is out of use.",
  },
  limit: {
    title: "It says that I have tried too often",
    says: "After ten wrong tries from one place the account rests for a quarter of an hour. Nothing is lost, and nobody has come in. From another network you can go on at once.",
  },
} as const;
