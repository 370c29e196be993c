/** What a key asks of the timeline. */
export type TimelineCommand =
  | { kind: "days"; by: number }
  | { kind: "months"; by: number }
  | { kind: "end"; at: "first" | "last" }
  | { kind: "change"; direction: -1 | 1 }
  | { kind: "zoom"; factor: number }
  | { kind: "whole" }
  | { kind: "play" };

/** What one press of a zoom button or key does. */
export const ZOOM_IN = 0.5;
export const ZOOM_OUT = 2;

const WEEK = 7;

const COMMANDS: ReadonlyMap<string, TimelineCommand> = new Map(
  Object.entries({
    ArrowRight: { kind: "days", by: 1 },
    ArrowUp: { kind: "days", by: 1 },
    ArrowLeft: { kind: "days", by: -1 },
    ArrowDown: { kind: "days", by: -1 },
    PageUp: { kind: "months", by: 1 },
    PageDown: { kind: "months", by: -1 },
    Home: { kind: "end", at: "first" },
    End: { kind: "end", at: "last" },
    ",": { kind: "change", direction: -1 },
    ".": { kind: "change", direction: 1 },
    "+": { kind: "zoom", factor: ZOOM_IN },
    "=": { kind: "zoom", factor: ZOOM_IN },
    "-": { kind: "zoom", factor: ZOOM_OUT },
    "0": { kind: "whole" },
    " ": { kind: "play" },
  } satisfies Record<string, TimelineCommand>),
);

interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The command of a key pressed on the slider; null for keys that are the browser's, such as Ctrl and + together. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): TimelineCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const command = COMMANDS.get(key);
  if (command?.kind === "days" && shiftKey) return { kind: "days", by: command.by * WEEK };
  return command ?? null;
}
