/** What the people of the demo write. */

/** How guardians know a member, on the reference card. */
export const contacts = [
  "sells fruit at the Saturday market",
  "the baker by the bridge",
  "teaches the little ones at the Free School",
  "repairs bicycles behind the station",
  "sings alto in the choir",
  "house with the blue door, Mill Street",
  "drives the 14 bus",
  "nurse at the clinic, night shift",
  "keeps the allotment next to Ruth’s",
  "Kofi’s cousin",
  "plays chess in the park on Sundays",
  "third boat from the landing",
  "cuts hair at the corner of Elm and Third",
  "fishes with Ben",
  "runs the tea stall",
  "grandmother of the twins",
  "carpenter, workshop in the old mill",
  "translates at the town hall",
  "mends nets and tells stories",
  "coach of the girls’ football team",
  "works at the seed library",
  "the tall one with the cello",
  "lives above the pharmacy",
  "brings the honey every autumn",
];

/** Why somebody asks for a backup. */
export const messages = [
  "Phone fell in the river. I am at the shop until six.",
  "My bag was stolen on the bus on Tuesday. I have a new phone from my sister.",
  "The screen went black and the repair shop says nothing can be saved.",
  "I dropped it from the roof. I can come to any of you this week, evenings are best.",
  "Se me perdió el teléfono en el mercado. Estoy en casa por las tardes.",
  "I reset the phone and only then understood what that means. Sorry for the trouble.",
  "My son gave the old phone away. Amara knows me, we have stood side by side for years.",
  "Left in a taxi. I will come to the choir on Thursday, many of you are there.",
  "Roubaram o meu celular ontem. Posso passar na escola de manhã.",
  "It no longer starts since the flood. You can find me at the clinic on night shifts.",
  "New phone, and the old one was already wiped when I noticed.",
  "Mon téléphone est tombé à l’eau. Je suis au marché samedi toute la journée.",
  "The dog. I would rather not say more.",
  "I moved and the box with my phone did not arrive.",
];

/** What guardians note after a meeting. */
export const relationships = ["neighbour", "same choir", "customer for years", "colleague", "friend of the family"];
export const recognitions = [
  "Face and voice; we spoke of the flood of last spring.",
  "I have known the face for years, and she knew what we planted together.",
  "Came to my stall as every week.",
  "Recognised at once; remembered who sat where at the founding dinner.",
];
export const placesOfMeeting = ["at the market", "in the school kitchen", "on the landing", "at my home"];

export const denialNotes = [
  "The face on the card is another person’s. I asked him to wait and he left.",
  "The code on the screen was not this request’s. I told Kofi and Mei by phone.",
  "She read the answers from a paper and looked at a man by the door.",
];
export const holdNotes = [
  "Two men came along and one of them answered for her. I want to see her alone first.",
  "Something is off: he is in a great hurry and cannot say why. Let us talk on Sunday before anybody goes on.",
];

export const will = (name: string): string =>
  `The house goes to my sister. What is in the wallet goes to the school, all of it.\n\n${name}`;

/** What an executor writes first. */
export const estateMessages = [
  "I act for the family. The will names me, and the grant has come. I can come to any of you.",
  "The family found your estate card among the papers. Please tell me what else you need.",
  "A death that nobody expected. There is no hurry on our side.",
] as const;

/** Asked, answered, and asked again. */
export const estateQuestions = [
  "The certificate spells the street otherwise than our card. Is it the same house?",
  "It is. The street was renamed in 1998, and the register keeps the old name. I have added nothing; ask at the town hall.",
  "Where can I see the original of the grant? I would rather not go by a scan alone.",
] as const;
