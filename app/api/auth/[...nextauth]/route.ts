import { authHandler } from "@/lib/server/auth-door";

export { authHandler as GET, authHandler as POST };
