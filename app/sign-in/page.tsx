import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "#components/entrance/entrance.tsx";
import { safeNextPath } from "#lib/auth/next-path.ts";
import { currentViewer } from "#lib/auth/viewer.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const nextPath = safeNextPath(typeof next === "string" ? next : null);
  if ((await currentViewer()) !== null) redirect(nextPath);
  return (
    <Entrance title="Sign in" lead="With the address and password of your account here.">
      <SignInForm nextPath={nextPath} />
    </Entrance>
  );
}
