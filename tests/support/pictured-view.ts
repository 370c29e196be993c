import { readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import type { Day } from "@/lib/domain/day";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { Status } from "@/lib/domain/resolve/status";
import { freezeSchema } from "@/lib/domain/snapshot";
import { openView, wholeView } from "@/lib/service/open-view";
import { pinView } from "@/lib/service/pin-view";
import { readCatchments as readTopology } from "@/lib/wire/catchment-topology";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";

/** What a picture of a snapshot is made of, and what the resolver says of the same days. */
export interface PicturedView {
  content: SnapshotContent;
  topology: ReturnType<typeof readTopology>["topology"] | null;
  statusOf(kind: "place" | "region", id: string, day: Day): Status;
}

/** A view of a theatre as freezing it pins it; `freeze` is the body of the request. */
export async function picturedView(db: Db, slug: string, freeze: object): Promise<PicturedView> {
  const [opened, pinned] = await Promise.all([
    openView(db, slug, wholeView),
    pinView(db, { slug, freeze: freezeSchema.parse(freeze) }),
  ]);
  if (!opened.ok || !pinned.ok) throw new Error("The view cannot be frozen.");
  const { world, resolver } = opened.value;
  const content = pinned.value;
  const text = content.topology && (await readCatchments(db, content.topology));
  return {
    content,
    topology: text ? readTopology(JSON.parse(text)).topology : null,
    statusOf: (kind, id, day) => {
      const subject = kind === "place" ? placeSubject(world, id) : regionSubject(world, id);
      if (!subject) throw new Error(`There is no ${kind} ${id}.`);
      return resolver.resolve(subject, day);
    },
  };
}
