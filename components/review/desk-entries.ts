import type { DeskEntry } from "@/components/review/desk-group";
import { mayDo, type Role } from "@/lib/domain/role";
import type { Translate } from "@/lib/wire/messages/translate";

interface DraftCounts {
  /** Drafts that wait for an editor, as far as the reader may see them. */
  waiting: number;
  /** Of the reader's own. */
  ownWaiting: number;
  ownReturned: number;
}

/** What somebody of this role can do at the desk, in groups; a group without entries is left out. */
export function deskEntries(
  role: Role,
  { waiting, ownWaiting, ownReturned }: DraftCounts,
  t: Translate,
): { id: "enter" | "check" | "keep"; entries: DeskEntry[] }[] {
  const may = (deed: Parameters<typeof mayDo>[1], ...entries: DeskEntry[]) =>
    mayDo(role, deed) ? entries : [];
  const isPublished = mayDo(role, "publish");
  const groups = [
    {
      id: "enter" as const,
      entries: [
        {
          href: "/editor/statements/new",
          title: t("review.desk.statement"),
          help: t(isPublished ? "review.desk.statement.publishes" : "review.desk.statement.drafts"),
        },
        ...may("import", {
          href: "/editor/import",
          title: t("review.desk.import"),
          help: t("review.desk.import.help"),
        }),
        ...may("draft", {
          href: "/editor/draft",
          title: t("review.desk.drafting"),
          help: t("review.desk.drafting.help"),
        }),
      ],
    },
    {
      id: "check" as const,
      entries: [
        ...may("publish", {
          href: "/editor/review",
          title: t("review.desk.queue"),
          help: t("review.desk.queue.help", { count: waiting }),
        }),
        {
          href: "/editor/drafts",
          title: t("review.desk.mine"),
          help: t("review.desk.mine.help", { waiting: ownWaiting, returned: ownReturned }),
        },
        {
          href: "/editor/activity",
          title: t("review.desk.activity"),
          help: t("review.desk.activity.help"),
        },
        ...may("labelSnapshot", {
          href: "/editor/snapshots",
          title: t("frozen.desk"),
          help: t("frozen.desk.help"),
        }),
      ],
    },
    {
      id: "keep" as const,
      entries: [
        ...may(
          "keepSource",
          { href: "/editor/sources/new", title: t("review.desk.source"), help: t("review.desk.source.help") },
          { href: "/editor/places/new", title: t("review.desk.place"), help: t("review.desk.place.help") },
        ),
        ...may("keepTheatre", {
          href: "/theatres",
          title: t("review.desk.theatres"),
          help: t("review.desk.theatres.help"),
        }),
        ...may("keepPeople", {
          href: "/people",
          title: t("review.desk.people"),
          help: t("review.desk.people.help"),
        }),
        ...may("keepKeys", { href: "/keys", title: t("review.desk.keys"), help: t("review.desk.keys.help") }),
      ],
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
