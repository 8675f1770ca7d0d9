/** One audit of the file that is named, as `npm run verify` makes it, in a process of its own: tells its peak of memory in KB. */
import { isFault } from "@/lib/domain/audit/fault";
import { verifyFile } from "./verify-file";

const found = await verifyFile(process.argv[2] as string);
if (isFault(found)) throw new Error(`the log of the benchmark is not whole: ${found.fault}`);
console.log(process.resourceUsage().maxRSS);
