import { writeFile } from "node:fs/promises";
import { benchAppend } from "./bench-append";
import { benchEnrol } from "./bench-enrol";
import { benchExplorer } from "./bench-explorer";
import { benchPages } from "./bench-pages";
import { benchVerify } from "./bench-verify";
import { explain } from "./run-until-stopped";

/** One figure, beside its yardstick of the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What `value` is measured against, in a sentence. */
  yardstick: string;
  /** `value` over the yardstick; null where there is none of the same kind. */
  ratio: number | null;
}

/** By the first part of a figure's name. */
const benches = {
  append: benchAppend,
  enrol: benchEnrol,
  explorer: benchExplorer,
  pages: benchPages,
  verify: benchVerify,
};

/** `npm run bench -- [--json FILE] [--only append|enrol|explorer|pages|verify]` */
async function bench(args: string[]): Promise<void> {
  const at = args.indexOf("--json");
  const file = at < 0 ? null : args[at + 1];
  if (file === undefined) throw new Error("--json needs the name of a file");
  const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
  const chosen = Object.entries(benches).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`--only needs one of ${Object.keys(benches).join(", ")}`);
  const figures: Figure[] = [];
  for (const [, measure] of chosen) figures.push(...(await measure((line) => console.error(line))));
  for (const { name, value, unit, ratio, yardstick } of figures) {
    console.log(
      `${name.padEnd(14)} ${value} ${unit}${ratio === null ? "" : `, ${ratio} of the yardstick`}: ${yardstick}`,
    );
  }
  if (file) await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = explain(error);
});
