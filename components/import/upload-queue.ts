/** The order of sending: a few files at a time, each sent again only when asked. Knows neither screen nor network. */

export type UploadQueue = {
  /** Puts files in the line and sends as far as there is room. */
  add: (keys: readonly string[]) => void;
  /** Puts a broken one in the line again; false when it is not broken. */
  sendAgain: (key: string) => boolean;
};

export type UploadQueueWork = {
  /** Sends one file; resolves to whether it is there. Must not reject. */
  send: (key: string) => Promise<boolean>;
  /** Called whenever nothing is under way any more and nothing is broken. */
  onAllThere: () => void;
};

/** Two keep the line busy while one is being planned; more would only wait for the server. */
const atOnce = 2;

export function createUploadQueue({ send, onAllThere }: UploadQueueWork): UploadQueue {
  const waiting: string[] = [];
  const broken = new Set<string>();
  let running = 0;
  const run = async () => {
    running++;
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      if (!(await send(key))) broken.add(key);
    }
    running--;
    if (running === 0 && broken.size === 0) onAllThere();
  };
  const add = (keys: readonly string[]) => {
    waiting.push(...keys);
    for (let room = Math.min(atOnce - running, waiting.length); room > 0; room--) void run();
  };
  const sendAgain = (key: string) => {
    if (!broken.delete(key)) return false;
    add([key]);
    return true;
  };
  return { add, sendAgain };
}
