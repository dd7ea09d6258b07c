"use client";

/** What the owner can do with one account: a new one-time password, or shut it out and let it in again. */
import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { runAction } from "#components/form/run-action.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuTrigger } from "#components/ui/menu.tsx";
import { toast, toastError, toastUndo } from "#components/ui/toast-queue.ts";
import { disableAccount, enableAccount } from "./actions.ts";

const ResetDialog = dynamic(() => import("./reset-dialog.tsx").then((module) => module.ResetDialog));

export type AccountMenuProps = { userId: string; name: string; isDisabled: boolean };

async function enable({ userId, name }: AccountMenuProps) {
  const result = await runAction(enableAccount, { userId });
  if (result.ok) toast("Account enabled", { detail: name });
  else toastError("The account was not enabled", result.message);
}

async function disable(props: AccountMenuProps) {
  const result = await runAction(disableAccount, { userId: props.userId });
  if (result.ok) toastUndo(`${props.name} is shut out`, () => enable(props));
  else toastError("The account was not disabled", result.message);
}

export function AccountMenu(props: AccountMenuProps) {
  const { userId, name, isDisabled } = props;
  const [isResetting, setResetting] = useState(false);
  return (
    <>
      <MenuTrigger>
        <IconButton label={`Acts on the account of ${name}`}>
          <Ellipsis aria-hidden="true" className="size-4" />
        </IconButton>
        <Menu>
          <MenuItem onAction={() => setResetting(true)}>New one-time password</MenuItem>
          {isDisabled ? (
            <MenuItem onAction={() => enable(props)}>Enable the account</MenuItem>
          ) : (
            <MenuItem tone="danger" onAction={() => disable(props)}>
              Disable the account
            </MenuItem>
          )}
        </Menu>
      </MenuTrigger>
      {isResetting ? <ResetDialog userId={userId} name={name} onClose={() => setResetting(false)} /> : null}
    </>
  );
}
