"use client";

import Link from "next/link";
import { useReader } from "@/components/account/reader-provider";
import { useMessages } from "@/components/shell/messages-provider";
import { type Deed, mayDo } from "@/lib/domain/role";

/** The way to the form of what a page shows, for those who may use it. */
export function EditLink({ href, deed }: { href: string; deed: Deed }) {
  const { t } = useMessages();
  const reader = useReader();
  if (!reader || !mayDo(reader.role, deed)) return null;
  return (
    <Link href={href} prefetch={false} data-print="no" className="prose-link ml-4">
      {t("admin.edit")}
    </Link>
  );
}
