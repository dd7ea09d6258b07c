/** The foot of a dialog that holds one form: away without a change, or sent. The form has the id `form`. */
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export type FormFooterProps = {
  form: string;
  onCancel: () => void;
  isPending?: boolean;
  isDisabled?: boolean;
  /** What sending does: "Save". */
  children: ReactNode;
};

export function FormFooter({ form, onCancel, isPending, isDisabled, children }: FormFooterProps) {
  return (
    <>
      <Button onPress={onCancel}>Cancel</Button>
      <Button type="submit" form={form} variant="primary" isPending={isPending} isDisabled={isDisabled}>
        {children}
      </Button>
    </>
  );
}
