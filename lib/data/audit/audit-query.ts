/**
 * What the audit log's address says: filters, and where in the list one is. Pure and small, since the filters' form
 * uses it in the browser. Whatever cannot be read is left out.
 */

/** A row's place: its time, then its id, since several can share a millisecond. */
export type AuditCursor = { at: Date; id: string };

export type AuditQuery = {
  actorId: string | null;
  /** A noun ("member") or one act ("member.add"). */
  act: string | null;
  subjectId: string | null;
  onlyRefused: boolean;
  /** Rows older than the one, or newer than it; null: the newest. */
  from: { side: "older" | "newer"; cursor: AuditCursor } | null;
};

/** No filter, the newest rows. */
export const wholeAudit: AuditQuery = {
  actorId: null,
  act: null,
  subjectId: null,
  onlyRefused: false,
  from: null,
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const actName = /^[a-z]{1,30}(\.[a-z-]{1,40})?$/;

/** Milliseconds since 1970, an underscore, the id. */
export function writeCursor({ at, id }: AuditCursor): string {
  return `${at.getTime()}_${id}`;
}

/** Thirteen digits reach the year 2286; later ones than 9999 are no time that Postgres could be asked for. */
function readCursor(text: string | undefined): AuditCursor | null {
  const [millis = "", id = ""] = (text ?? "").split("_");
  if (!/^\d{1,13}$/.test(millis) || !uuid.test(id)) return null;
  return { at: new Date(Number(millis)), id };
}

type SearchParams = Record<string, string | string[] | undefined>;

/** Of a parameter given twice, neither counts. */
export function readAuditQuery(params: SearchParams): AuditQuery {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value : undefined;
  };
  const shaped = (shape: RegExp, name: string) => {
    const value = one(name);
    return value !== undefined && shape.test(value) ? value : null;
  };
  const [older, newer] = [readCursor(one("older")), readCursor(one("newer"))];
  return {
    actorId: shaped(uuid, "by"),
    act: shaped(actName, "act"),
    subjectId: shaped(uuid, "on"),
    onlyRefused: one("refused") === "1",
    from: older ? { side: "older", cursor: older } : newer ? { side: "newer", cursor: newer } : null,
  };
}

/** The address' query for that view, beginning with `?`, or empty. */
export function writeAuditQuery(query: AuditQuery): string {
  const params = new URLSearchParams();
  if (query.actorId) params.set("by", query.actorId);
  if (query.act) params.set("act", query.act);
  if (query.subjectId) params.set("on", query.subjectId);
  if (query.onlyRefused) params.set("refused", "1");
  if (query.from) params.set(query.from.side, writeCursor(query.from.cursor));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
