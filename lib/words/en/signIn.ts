export const signIn = {
  signInForm: {
    writeEMailAddress: "Write your e-mail address, such as kofi@example.org",
    typePassphrase: "Type your passphrase",
    openingKeys: "Opening your keys…",
    eMailAddressPassphrase: "E-mail address and passphrase don’t belong together. Look for a slip in either",
    signIn: "Sign in",
    tryAgain: "Try again",
    eMail: "E-mail",
    passphrase: "Passphrase",
    alsoOpensKeysDoes: "It also opens your keys, and does not leave this browser.",
    goingOn: "Going on…",
    membersNeedAccountFront:
      "Members need no account: the front door has the way for a lost phone and for a backup. A lost passphrase can’t be reset, not even by whoever runs the server.",
  },
} as const;
