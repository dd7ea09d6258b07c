/**
 * The system's accounts, as far as Postgres needs them: it refuses to run as root, and initdb refuses an account
 * that has no name. Pure: the caller hands over the text of /etc/passwd.
 */

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** The accounts of a passwd(5) file, in order; lines that are not entries are passed over. */
export function parsePasswd(text: string): Account[] {
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (!name || !uid || !gid || !/^\d+$/.test(uid) || !/^\d+$/.test(gid)) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * The account to run Postgres as in place of root: the preferred one when it exists and is not root (the owner of
 * the checkout, or of a cluster made earlier), else a system account that owns nothing. Null when there is none.
 */
export function unprivilegedAccount(accounts: Account[], preferredUid: number): Account | null {
  const preferred = accounts.find(({ uid }) => uid === preferredUid && uid !== 0);
  if (preferred) return preferred;
  for (const name of ["postgres", "nobody", "daemon"]) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0);
    if (account) return account;
  }
  return accounts.find(({ uid }) => uid !== 0) ?? null;
}
