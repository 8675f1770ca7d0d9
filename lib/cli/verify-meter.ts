/** How far a check is, in one line that is written over, where somebody looks at it. */
export function startMeter() {
  const { stderr } = process;
  let percent = -1;
  return {
    tell(done: number, size: number) {
      const now = size === 0 ? 100 : Math.floor((100 * done) / size);
      if (!stderr.isTTY || now === percent) return;
      percent = now;
      stderr.write(`\r${done} of ${size} entries checked (${percent} %)`);
    },
    end() {
      if (percent >= 0) stderr.write("\r\u001b[2K");
      percent = -1;
    },
  };
}
