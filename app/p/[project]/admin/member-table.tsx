/** The people of the project, with their roles. */
import { Avatar } from "#components/ui/avatar.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { MemberAccount } from "#lib/data/membership/list-members.ts";
import { formatInstantDay } from "#lib/text/format-date.ts";
import { MemberRole } from "./member-role.tsx";
import { RemoveMember } from "./remove-member.tsx";

type TableProps = { members: MemberAccount[]; projectId: string; viewerId: string };

function MemberRow({ member, projectId, isMe }: { member: MemberAccount; projectId: string; isMe: boolean }) {
  const { userId, name, email, role, isDisabled, since } = member;
  return (
    <tr>
      <Td>
        <div className="flex items-center gap-2.5">
          <span className="max-sm:hidden">
            <Avatar id={userId} name={name} />
          </span>
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-medium break-words">
              <span dir="auto">{name}</span>
              {isMe ? <Chip>you</Chip> : null}
              {isDisabled ? <Chip tone="caution">account disabled</Chip> : null}
            </p>
            <p className="text-12 break-all text-ink-3">{email}</p>
          </div>
        </div>
      </Td>
      <Td className="align-middle!">
        <MemberRole projectId={projectId} userId={userId} name={name} role={role} />
      </Td>
      <Td className="align-middle! tabular whitespace-nowrap text-ink-2 max-sm:hidden">
        {formatInstantDay(since)}
      </Td>
      <Td className="text-end align-middle!">
        <RemoveMember projectId={projectId} userId={userId} name={name} />
      </Td>
    </tr>
  );
}

export function MemberTable({ members, projectId, viewerId }: TableProps) {
  return (
    <Table label="Members">
      <thead>
        <tr>
          <Th>Person</Th>
          <Th>Role</Th>
          <Th className="max-sm:hidden">Member since</Th>
          <Th>
            <span className="sr-only">Acts</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            projectId={projectId}
            isMe={member.userId === viewerId}
          />
        ))}
      </tbody>
    </Table>
  );
}
