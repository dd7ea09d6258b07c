/**
 * Who is asking. A viewer is read from the session row on every request; a member is a viewer in one project, read
 * inside the transaction that needs it, so that a demotion counts at once.
 */
import type { Role } from "#lib/policy/policy.ts";

export type Viewer = {
  userId: string;
  name: string;
  email: string;
  isOwner: boolean;
  mustChangePassword: boolean;
  sessionId: string;
  /** The client's address, as far as it is known; for the audit. */
  address: string | null;
  /** Set for an action that came with an idempotency key. */
  request: { key: string; hash: string } | null;
};

export type Member = Viewer & {
  projectId: string;
  projectSlug: string;
  projectName: string;
  role: Role;
  analystsMayCommit: boolean;
};
