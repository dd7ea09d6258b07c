"use client";

/** The way to a new project; its form is loaded when it is asked for. */
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Person } from "./person-select.tsx";

const NewProjectDialog = dynamic(() =>
  import("./new-project-dialog.tsx").then((module) => module.NewProjectDialog),
);

export function NewProject({ people, viewerId }: { people: readonly Person[]; viewerId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        New project
      </Button>
      {isOpen ? (
        <NewProjectDialog people={people} viewerId={viewerId} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
