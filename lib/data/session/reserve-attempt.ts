/**
 * The throttle on passwords: five failures in a quarter of an hour for an account, twenty for an address. A try is
 * counted as failed before its password is looked at, under a lock, so that many at once cannot pass the count together;
 * a right one is marked so afterwards. The counts are rows and survive a restart.
 */
import "server-only";
import { addressGroup } from "#lib/auth/address-group.ts";
import type { Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";

export const windowMinutes = 15;
export const failuresPerAccount = 5;
export const failuresPerAddress = 20;

export type Reservation = { attemptId: string } | { waitSeconds: number };

type Counted = { emailKey: string } | { address: string };

const windowMillis = windowMinutes * 60 * 1000;

/** The account's lock is always taken before the address', so two tries never wait for each other. */
async function lock(tx: Tx, emailKey: string, address: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attempt account ${emailKey}`}, 0))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attempt address ${address}`}, 0))`;
}

/** When the account was last signed in to; earlier failures are forgiven. An address is not forgiven that way. */
async function lastSuccess(tx: Tx, emailKey: string, since: Date): Promise<Date> {
  const success = await tx.signInAttempt.findFirst({
    where: { emailKey, succeeded: true, at: { gt: since } },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return success?.at ?? since;
}

/** Milliseconds until fewer than `limit` failures lie in the window; 0: now. */
async function waitMillis(tx: Tx, counted: Counted, since: Date, limit: number, now: Date): Promise<number> {
  const failures = await tx.signInAttempt.findMany({
    where: { ...counted, succeeded: false, at: { gt: since } },
    orderBy: { at: "desc" },
    take: limit,
    select: { at: true },
  });
  const oldestThatCounts = failures[limit - 1];
  if (oldestThatCounts === undefined) return 0;
  return Math.max(1, oldestThatCounts.at.getTime() + windowMillis - now.getTime());
}

/** Counts one try as failed and gives its id, or says how long to wait (seconds, at least 1) and counts nothing. */
export function reserveAttempt(
  emailKey: string,
  clientAddress: string | null,
  now: Date = new Date(),
): Promise<Reservation> {
  const address = addressGroup(clientAddress);
  return inTransaction(async (tx) => {
    await lock(tx, emailKey, address);
    const since = new Date(now.getTime() - windowMillis);
    const forgivenUntil = await lastSuccess(tx, emailKey, since);
    const wait = Math.max(
      await waitMillis(tx, { emailKey }, forgivenUntil, failuresPerAccount, now),
      await waitMillis(tx, { address }, since, failuresPerAddress, now),
    );
    if (wait > 0) return { waitSeconds: Math.ceil(wait / 1000) };
    const attemptId = newId();
    await tx.signInAttempt.create({
      data: { id: attemptId, emailKey, address, succeeded: false, at: now },
    });
    return { attemptId };
  });
}

/** Marks a reserved try as one with the right password. */
export async function confirmAttempt(tx: Tx, attemptId: string): Promise<void> {
  await tx.signInAttempt.update({ where: { id: attemptId }, data: { succeeded: true } });
}
