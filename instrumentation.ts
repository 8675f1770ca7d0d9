/** Called by the framework once in every server process, before it answers. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the compiler puts the runtime's name here, and leaves this out of every other.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startUp } = await import("./lib/server/start-up");
    await startUp();
  }
}
