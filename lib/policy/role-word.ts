/** The roles in words for the screen. Pure. */
import type { Role } from "./policy.ts";

const words: Record<Role, string> = { analyst: "Analyst", reviewer: "Reviewer", admin: "Admin" };

export const roles: readonly Role[] = ["analyst", "reviewer", "admin"];

/** "Analyst", "Reviewer" or "Admin". */
export function roleWord(role: Role): string {
  return words[role];
}
