import type { Metadata } from "next";
import { Entrance } from "#components/entrance/entrance.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { readSetupState } from "#lib/data/setup/create-owner.ts";
import { SetupForm } from "./setup-form.tsx";

export const metadata: Metadata = { title: "Set up" };

export default async function SetupPage({ searchParams }: PageProps<"/setup">) {
  const { token } = await searchParams;
  const given = typeof token === "string" ? token : "";
  const state = await readSetupState(given);
  if (state === "done") {
    return (
      <Entrance
        title="Collate is set up"
        lead="The owner's account is there. New accounts come from the owner."
      >
        <LinkButton href="/sign-in" variant="primary">
          Sign in
        </LinkButton>
      </Entrance>
    );
  }
  if (state === "wrong_token") {
    return (
      <Entrance
        title="This address opens nothing"
        lead="Set-up is opened by the address that Collate prints on its console when it starts. Each start prints a new one; the latest counts."
      >
        <p className="text-ink-2">Copy the whole address from the console, or start Collate again.</p>
      </Entrance>
    );
  }
  return (
    <Entrance
      title="Set up Collate"
      lead="The first account owns this instance: it creates accounts and projects. It also becomes the admin of the first project."
    >
      <SetupForm token={given} />
    </Entrance>
  );
}
