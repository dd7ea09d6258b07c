"use client";

/** For a project nobody can run any more: the way to a new admin. */
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Person } from "./person-select.tsx";

const AppointDialog = dynamic(() => import("./appoint-dialog.tsx").then((module) => module.AppointDialog));

export type AppointAdminProps = { people: readonly Person[]; projectId: string; projectName: string };

export function AppointAdmin(props: AppointAdminProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="s" className="relative" onPress={() => setOpen(true)}>
        Appoint an admin
      </Button>
      {isOpen ? <AppointDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
