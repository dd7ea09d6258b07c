"use client";

/** Ends every session, this one too: for when a device or a password got into other hands. */
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { signOutEverywhere } from "./sign-out.ts";

const ConfirmDialog = dynamic(() =>
  import("#components/ui/confirm-dialog.tsx").then((module) => module.ConfirmDialog),
);

export function SignOutEverywhere() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="mt-3" onPress={() => setOpen(true)}>
        Sign out everywhere
      </Button>
      {isOpen ? (
        <ConfirmDialog
          isOpen
          onOpenChange={setOpen}
          title="Sign out everywhere?"
          confirmLabel="Sign out everywhere"
          onConfirm={() => signOutEverywhere()}
        >
          All your sessions end, this one too. You can sign in again at once.
        </ConfirmDialog>
      ) : null}
    </>
  );
}
