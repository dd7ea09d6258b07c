/** One's own sessions, each with the way to end it. */
import { Chip } from "#components/ui/chip.tsx";
import { InstantText } from "#components/ui/date-text.tsx";
import { userAgentWords } from "#lib/auth/user-agent-words.ts";
import type { MySession } from "#lib/data/session/list-my-sessions.ts";
import { formatAgo } from "#lib/text/format-ago.ts";
import { EndSession } from "./end-session.tsx";
import { SignOutEverywhere } from "./sign-out-everywhere.tsx";

function SessionRow({ session, now }: { session: MySession; now: Date }) {
  const words = userAgentWords(session.userAgent);
  return (
    <li className="flex items-start gap-3 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {words}
          {session.isThisOne ? <Chip tone="accent">this session</Chip> : null}
        </p>
        <p className="mt-0.5 text-12 text-ink-3">
          Signed in <InstantText instant={session.createdAt} />
          {session.address === null ? "" : ` from ${session.address}`}
          {session.isThisOne ? "" : ` · used ${formatAgo(session.lastSeenAt, now)}`}
        </p>
      </div>
      {session.isThisOne ? null : <EndSession sessionId={session.id} words={words} />}
    </li>
  );
}

export function SessionList({ sessions, now }: { sessions: MySession[]; now: Date }) {
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} now={now} />
        ))}
      </ul>
      <SignOutEverywhere />
    </>
  );
}
