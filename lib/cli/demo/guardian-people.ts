/** Who looks after the demo's federation. Nobody of this name does. */
export const federationName = "Riverside";

export const guardianPeople = [
  { name: "Amara Okafor", organisation: "Riverside Market", device: "Firefox on Linux" },
  { name: "Kofi Mensah", organisation: "Riverside Market", device: "Chrome on Android" },
  { name: "Mei Tanaka", organisation: "The Free School", device: "Safari on iPhone" },
  { name: "Ben Carvalho", organisation: "Boatbuilders", device: "Chrome on Windows" },
  { name: "Ruth Lindqvist", organisation: "The Free School", device: "Firefox on Android" },
].map((person) => ({ ...person, email: `${person.name.split(" ")[0]?.toLowerCase()}@riverside.example` }));
