import { z } from "zod";
import { BackupId } from "@/lib/protocol/fields";
import { reading } from "@/lib/server/http";
import { followBackup } from "@/lib/server/trail/follow-backup";

export const GET = reading({ input: z.strictObject({ id: BackupId }), use: followBackup });
