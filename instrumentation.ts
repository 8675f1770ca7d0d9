/** Called by the framework once in every server process, before it answers. */
export async function register(): Promise<void> {
  const { startUp } = await import("./lib/server/start-up");
  await startUp();
}
