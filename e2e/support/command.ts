import { spawn } from "node:child_process";
import { join } from "node:path";
import { type House, root } from "./house";

/** Runs a command of the product beside a running house, as its npm script does. */
export async function run(house: House, command: "rebuild"): Promise<{ code: number | null; said: string }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", join(root, `lib/cli/${command}.ts`)],
    {
      cwd: root,
      env: house.environment(),
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += String(chunk);
    });
  }
  return { code: await new Promise((resolve) => child.on("close", resolve)), said };
}
