import { BeginUploadInput } from "@/lib/contract/uploads";
import { changing } from "@/lib/server/http";
import { beginUpload } from "@/lib/server/uploads/begin-upload";
import { limitUploads } from "@/lib/server/uploads/owner";

export const POST = changing({ input: BeginUploadInput, use: beginUpload, before: limitUploads });
