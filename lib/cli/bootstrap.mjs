/**
 * What `npm start` does first, with nothing but Node.js there: installs, generates, builds, each only if needed.
 * `--tools` leaves the pages out, for commands that serve none. Plain JavaScript, because it runs before there are
 * packages.
 */
import { fileURLToPath } from "node:url";
import { install, isInstalled } from "./install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One step that takes a while, with a line before and after it. */
async function step(what, work) {
  const began = Date.now();
  console.log(`${what} …`);
  await work();
  console.log(`${what}: done in ${Math.round((Date.now() - began) / 1000)} s.`);
}

async function bootstrap() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Holdfast needs Node.js 20.19 or later; this is ${process.versions.node}.`);
  }
  if (!isInstalled(root)) await step("Installing the packages", () => install(root));
  // Looked up only now: these need what was just installed.
  const { buildPages, generateClient, isBuilt } = await import("./build.mjs");
  const failed = (what) => (error) => {
    throw new Error(`${error.message}\n${what} could not be made: the lines above say why.`);
  };
  await generateClient(root).catch(failed("The database client"));
  if (!process.argv.includes("--tools") && !isBuilt(root)) {
    await step("Building the pages", () => buildPages(root).catch(failed("The pages")));
  }
}

bootstrap().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
