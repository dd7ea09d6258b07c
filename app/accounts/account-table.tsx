/** Accounts with their state, and what the owner can do about each. */
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { InstantText } from "#components/ui/date-text.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { Account, AccountState } from "#lib/data/account/list-accounts.ts";
import { formatAgo } from "#lib/text/format-ago.ts";
import { AccountMenu } from "./account-menu.tsx";

const states: Record<AccountState, { words: string; tone: ChipTone }> = {
  active: { words: "active", tone: "supports" },
  disabled: { words: "disabled", tone: "neutral" },
  one_time: { words: "one-time password", tone: "accent" },
  one_time_expired: { words: "one-time password expired", tone: "caution" },
};

function AccountStanding({ account }: { account: Account }) {
  const { words, tone } = states[account.state];
  return (
    <>
      <Chip tone={tone}>{words}</Chip>
      {account.state === "one_time" && account.oneTimeExpiresAt !== null ? (
        <p className="mt-1 text-12 text-ink-3">
          until <InstantText instant={account.oneTimeExpiresAt} />
        </p>
      ) : null}
    </>
  );
}

function AccountRow({ account, isMe, now }: { account: Account; isMe: boolean; now: Date }) {
  const { userId, name, email, isOwner, state, lastSeenAt } = account;
  return (
    <tr>
      <Td>
        <p className="flex flex-wrap items-center gap-2 font-medium break-words">
          <span dir="auto">{name}</span>
          {isOwner ? <Chip>owner</Chip> : null}
        </p>
        <p className="text-12 break-all text-ink-3">{email}</p>
        <div className="mt-1 sm:hidden">
          <AccountStanding account={account} />
        </div>
      </Td>
      <Td className="max-sm:hidden">
        <AccountStanding account={account} />
      </Td>
      <Td className="whitespace-nowrap text-ink-2 max-sm:hidden">
        {lastSeenAt === null ? "never" : formatAgo(lastSeenAt, now)}
      </Td>
      <Td className="text-end">
        {isMe ? null : <AccountMenu userId={userId} name={name} isDisabled={state === "disabled"} />}
      </Td>
    </tr>
  );
}

export function AccountTable(props: { accounts: Account[]; viewerId: string; now: Date }) {
  const { accounts, viewerId, now } = props;
  return (
    <Table label="Accounts">
      <thead>
        <tr>
          <Th>Person</Th>
          <Th className="max-sm:hidden">State</Th>
          <Th className="max-sm:hidden">Last seen</Th>
          <Th>
            <span className="sr-only">Acts</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.userId} account={account} isMe={account.userId === viewerId} now={now} />
        ))}
      </tbody>
    </Table>
  );
}
