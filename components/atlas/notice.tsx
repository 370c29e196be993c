"use client";

import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";

interface NoticeProps {
  children: ReactNode;
  onClose?: () => void;
  /** Something one can do about it. */
  action?: { label: string; run: () => void };
}

/** A note over the map's head: what could not be done, and what is shown instead. */
export function Notice({ children, onClose, action }: NoticeProps) {
  const { t } = useMessages();
  return (
    <div
      role="status"
      className="pointer-events-auto flex max-w-read items-start gap-3 rounded-panel border border-line-strong bg-surface py-2 pr-2 pl-4 text-small shadow-raised"
    >
      <p className="py-1">{children}</p>
      {action && (
        <Button onPress={action.run} className="prose-link touch-target shrink-0 cursor-pointer px-1">
          {action.label}
        </Button>
      )}
      {onClose && (
        <Button
          onPress={onClose}
          aria-label={t("map.notice.close")}
          className="touch-target shrink-0 cursor-pointer rounded-small px-2 text-lead hover:bg-sunken"
        >
          ×
        </Button>
      )}
    </div>
  );
}
