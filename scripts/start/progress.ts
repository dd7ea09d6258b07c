/** Tells the person who waits what is going on, and how long it took. */

const tickMs = 10_000;

/** Runs one step of a start under its name: announced, ticked while it lasts long, and timed. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const startedMs = performance.now();
  const seconds = () => ((performance.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(`${name} …`);
  const ticking = setInterval(() => process.stdout.write(` ${Math.round(Number(seconds()))} s …`), tickMs);
  try {
    const value = await run();
    process.stdout.write(` ${seconds()} s\n`);
    return value;
  } catch (error) {
    process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
