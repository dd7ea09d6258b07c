/** Says what the set-up is doing, and while it lasts long that it still does. */

const tickMs = 10_000;

/** @returns {() => void} to be called when it is done */
export function announce(text) {
  // On a terminal npm shows that it is at work, on the line below.
  if (process.stderr.isTTY) {
    console.error(`${text} …`);
    return () => undefined;
  }
  const startedMs = performance.now();
  const seconds = () => Math.round((performance.now() - startedMs) / 1000);
  process.stderr.write(`${text} …`);
  const ticking = setInterval(() => process.stderr.write(` ${seconds()} s …`), tickMs);
  return () => {
    clearInterval(ticking);
    process.stderr.write(` ${seconds()} s\n`);
  };
}
