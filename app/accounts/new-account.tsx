"use client";

/** The way to a new account; its form is loaded when it is asked for. */
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

const NewAccountDialog = dynamic(() =>
  import("./new-account-dialog.tsx").then((module) => module.NewAccountDialog),
);

export function NewAccount() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        New account
      </Button>
      {isOpen ? <NewAccountDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
