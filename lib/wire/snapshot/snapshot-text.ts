import canonicalize from "canonicalize";
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotContent } from "./snapshot-content";

/** The one text of a content (RFC 8785, JSON Canonicalization Scheme): equal contents have equal texts, whatever made them. */
export function writeSnapshot(content: SnapshotContent): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error("The snapshot has no canonical text.");
  return text;
}

/** The content of a text of `writeSnapshot`. Throws on anything else and on a version that is not known here. */
export function readSnapshotText(text: string): SnapshotContent {
  const content = JSON.parse(text) as SnapshotContent; // what is stored under a digest was written by `writeSnapshot`
  if (content.format !== SNAPSHOT_FORMAT) throw new Error("This is no snapshot.");
  if (content.version !== SNAPSHOT_VERSION)
    throw new Error(`Snapshots of version ${content.version} are not known here.`);
  return content;
}
