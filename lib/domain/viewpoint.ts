import { z } from "zod";
import { idSchema, type PartyKey, partyKeySchema } from "./identity";

/** Whose word counts. */
export type Viewpoint =
  | { kind: "all" }
  | { kind: "independent" }
  | { kind: "party"; party: PartyKey }
  | { kind: "source"; sourceId: string };

/** Reads `all`, `independent`, `party:<key>` or `source:<id>`; null for anything else. */
export function readViewpoint(text: string): Viewpoint | null {
  if (text === "all" || text === "independent") return { kind: text };
  const [kind, value = ""] = text.split(/:(.*)/s);
  if (kind === "party" && partyKeySchema.safeParse(value).success) return { kind, party: value };
  if (kind === "source" && idSchema.safeParse(value).success) return { kind, sourceId: value };
  return null;
}

/** The text form that `readViewpoint` reads. */
export function writeViewpoint(viewpoint: Viewpoint): string {
  if (viewpoint.kind === "party") return `party:${viewpoint.party}`;
  if (viewpoint.kind === "source") return `source:${viewpoint.sourceId}`;
  return viewpoint.kind;
}

/** True when the viewpoint lets this speaker be heard. `side` is the speaker's alignment; null is independent. */
export function admitsSpeaker(viewpoint: Viewpoint, speakerId: string, side: PartyKey | null): boolean {
  if (viewpoint.kind === "all") return true;
  if (viewpoint.kind === "independent") return side === null;
  if (viewpoint.kind === "party") return side === viewpoint.party;
  return speakerId === viewpoint.sourceId;
}

/** `hindsight` uses all that is known now; `then` leaves out whatever was said or assessed after the day. */
export const asKnownSchema = z.enum(["hindsight", "then"]);
export type AsKnown = z.infer<typeof asKnownSchema>;
