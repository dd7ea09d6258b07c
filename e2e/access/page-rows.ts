/** The rows of pages: what a visit answers. */
import type { AccessRoom } from "../rooms/access-room.ts";
import { onInstance, type PageRow, pageForAdmins, pageForMembers, projectPage } from "./row.ts";

type PathOf = (room: AccessRoom) => string;

/** A path inside the room's project. */
const within =
  (path: PathOf): PathOf =>
  (room) =>
    `/p/${room.project.slug}${path(room)}`;

const forMembers = (path: PathOf) => pageForMembers(within(path));
const forAdmins = (path: PathOf) => pageForAdmins(within(path));

const visitors = (owner: PageRow["gets"]["owner"], others: PageRow["gets"]["owner"]): PageRow["gets"] => ({
  ...onInstance(owner, others),
  anonymous: "redirect:/sign-in",
  oneTime: "redirect:/change-password",
});

const everybody = (answer: PageRow["gets"]["owner"]): PageRow["gets"] => ({
  ...onInstance(answer, answer),
  anonymous: answer,
  oneTime: answer,
});

export const pageRows: Record<string, PageRow[]> = {
  "/": [
    {
      path: () => "/",
      gets: { ...visitors("redirect:/*", "redirect:/p/*"), outsider: "redirect:/projects" },
    },
  ],
  "/sign-in": [{ path: () => "/sign-in", gets: { ...everybody("redirect:/"), anonymous: "ok" } }],
  "/setup": [{ path: () => "/setup", gets: everybody("ok") }],
  "/change-password": [
    {
      path: () => "/change-password",
      gets: { ...everybody("redirect:/account"), anonymous: "redirect:/sign-in", oneTime: "ok" },
    },
  ],
  "/account": [{ path: () => "/account", gets: visitors("ok", "ok") }],
  "/accounts": [{ path: () => "/accounts", gets: visitors("ok", "not_found") }],
  "/projects": [{ path: () => "/projects", gets: visitors("ok", "ok") }],
  "/p/[project]/library": [forMembers(() => "/library")],
  "/p/[project]/articles/[article]": [forMembers(({ articleId }) => `/articles/${articleId}`)],
  "/p/[project]/claims": [forMembers(() => "/claims")],
  "/p/[project]/claims/[number]": [
    { on: "a shared claim", ...forMembers(({ claimNumbers }) => `/claims/${claimNumbers.shared}`) },
    {
      on: "a draft",
      ...projectPage(
        { author: "ok", analyst: "not_found", reviewer: "not_found", admin: "not_found" },
        within(({ claimNumbers }) => `/claims/${claimNumbers.draft}`),
      ),
    },
  ],
  "/p/[project]/compare": [
    forMembers(() => "/compare"),
    {
      on: "two articles",
      ...forMembers(({ articleId, otherArticleId }) => `/compare?a=${articleId}&b=${otherArticleId}`),
    },
  ],
  "/p/[project]/review": [
    forMembers(() => "/review"),
    { on: "marks that wait", ...forMembers(() => "/review?tab=anchors") },
  ],
  "/p/[project]/aliases": [forMembers(() => "/aliases")],
  "/p/[project]/sources": [forMembers(() => "/sources")],
  "/p/[project]/codebook": [forMembers(() => "/codebook")],
  "/p/[project]/import": [forMembers(() => "/import")],
  "/p/[project]/import/[number]": [forMembers(({ importNumber }) => `/import/${importNumber}`)],
  "/p/[project]/admin": [forAdmins(() => "/admin")],
  "/p/[project]/admin/settings": [forAdmins(() => "/admin/settings")],
  "/p/[project]/admin/audit": [forAdmins(() => "/admin/audit")],
};
