/** What a command that this process starts may inherit. */

const ours = /^(npm_|DATABASE_URL|SMTP_URL|HOLDFAST_|NEXTAUTH_|NODE_)/;

/** This process's environment without the product's own settings, npm's and Node's, and `more` on top. */
export const foreignEnvironment = (more: Record<string, string> = {}): NodeJS.ProcessEnv =>
  ({
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))),
    ...more,
  }) as NodeJS.ProcessEnv;
