"use client";

import type { ReactNode } from "react";
import { useHydrated } from "@/components/form/use-hydrated";
import type { Sender } from "@/components/form/use-send";

interface SendFormProps {
  sender: Sender;
  onSend: () => void;
  className: string;
  children: ReactNode;
}

/** A form whose fields scripts keep: none of them takes anything before scripts run, since that would be lost. */
export function SendForm({ sender, onSend, className, children }: SendFormProps) {
  const isHydrated = useHydrated();
  return (
    <form
      ref={sender.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <fieldset disabled={!isHydrated} className={`min-w-0 ${className}`}>
        {children}
      </fieldset>
    </form>
  );
}
