import type { ReactNode } from "react";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";

/** A link that leaves the atlas: says so, and tells the other site nothing about this page's inside. */
export function OutLink({
  href,
  language,
  children,
}: {
  href: string;
  language: Language;
  children: ReactNode;
}) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="prose-link">
      {children}
      <span aria-hidden="true"> ↗</span>
      <span className="sr-only"> ({translator(language)("shell.newTab")})</span>
    </a>
  );
}
