/** The rows of pages: what a visit answers. */
import { onInstance, type PageRow, pageForAdmins, pageForMembers } from "./row.ts";

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

export const pageRows: Record<string, PageRow> = {
  "/": {
    path: () => "/",
    gets: {
      ...visitors("redirect:/*", "redirect:/p/*"),
      outsider: "redirect:/projects",
    },
  },
  "/sign-in": { path: () => "/sign-in", gets: { ...everybody("redirect:/"), anonymous: "ok" } },
  "/setup": { path: () => "/setup", gets: everybody("ok") },
  "/change-password": {
    path: () => "/change-password",
    gets: { ...everybody("redirect:/account"), anonymous: "redirect:/sign-in", oneTime: "ok" },
  },
  "/account": { path: () => "/account", gets: visitors("ok", "ok") },
  "/accounts": { path: () => "/accounts", gets: visitors("ok", "not_found") },
  "/projects": { path: () => "/projects", gets: visitors("ok", "ok") },
  "/p/[project]/articles/[article]": pageForMembers(
    ({ project, articleId }) => `/p/${project.slug}/articles/${articleId}`,
  ),
  "/p/[project]/import": pageForMembers(({ project }) => `/p/${project.slug}/import`),
  "/p/[project]/import/[number]": pageForMembers(
    ({ project, importNumber }) => `/p/${project.slug}/import/${importNumber}`,
  ),
  "/p/[project]/admin": pageForAdmins(({ project }) => `/p/${project.slug}/admin`),
  "/p/[project]/admin/settings": pageForAdmins(({ project }) => `/p/${project.slug}/admin/settings`),
};
