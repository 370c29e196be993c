import type { Reader } from "@/components/account/reader-provider";
import { mayDo } from "@/lib/domain/role";
import type { MessageKey } from "@/lib/wire/messages/catalogue";

/** Where somebody who is signed in can go beside the atlas itself. */
export function readerLinks({ role }: Reader): { href: string; key: MessageKey }[] {
  return [
    ...(mayDo(role, "draft") ? [{ href: "/editor", key: "review.desk.title" } as const] : []),
    ...(mayDo(role, "import") ? [{ href: "/editor/import", key: "import.title" } as const] : []),
    { href: "/account", key: "account.title" },
    ...(mayDo(role, "keepPeople") ? [{ href: "/people", key: "account.people.title" } as const] : []),
    ...(mayDo(role, "keepKeys") ? [{ href: "/keys", key: "account.keys.title" } as const] : []),
  ];
}
