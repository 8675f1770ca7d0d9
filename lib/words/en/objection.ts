/** The page to which letters of notice lead. */
export const objection = {
  title: "Object to a request",
  says: "Somebody has asked the guardians here for a backup, and you had a letter about it.",
  follows:
    "If you object, the request is put on hold and the guardians are told. Nothing leaves while the hold lasts. It does not end the request: get in touch with a guardian you know.",
  owner:
    "If it is your own backup, open your backup on the device that made it, or with your backup sheet: there you can stop the request for good.",
  once: "You can object once to each request, while no other objection holds it.",
  act: "Object to this request",
  sending: "Recording your objection…",
  done: "Your objection is recorded",
  doneNext:
    "The request is on hold. Talk with a guardian you know: in person, or by a number that you have had before.",
  noLink: "This page is opened by the link in a letter",
  noLinkNext: "Open the link as it stands in the letter, whole. If it is broken over two lines, put them together.",
} as const;
