/** The yardstick of `verify/browser/…`: Ed25519 verifications by WebCrypto and nothing else. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
/** Under way at once, so that nobody waits for the way there and back. */
const together = 64;

scope.addEventListener("message", async ({ data: count }: MessageEvent<number>) => {
  const keys = (await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])) as CryptoKeyPair;
  const message = new Uint8Array(1200).fill(7);
  const signature = await crypto.subtle.sign("Ed25519", keys.privateKey, message);
  const began = performance.now();
  for (let done = 0; done < count; done += together) {
    const verdicts = await Promise.all(
      Array.from({ length: together }, () => crypto.subtle.verify("Ed25519", keys.publicKey, signature, message)),
    );
    if (verdicts.includes(false)) throw new Error("a good signature was refused");
  }
  scope.postMessage(performance.now() - began);
});
