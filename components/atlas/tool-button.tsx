"use client";

import { Button } from "react-aria-components";

/** A button among the timeline's tools. */
export function ToolButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <Button
      onPress={onPress}
      className="touch-target min-w-0 cursor-pointer truncate rounded-small border border-line-strong px-3 text-small hover:bg-sunken"
    >
      {label}
    </Button>
  );
}
