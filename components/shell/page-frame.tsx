import type { ReactNode } from "react";
import { type Credit, PageFooter } from "@/components/shell/page-footer";
import { TopBar } from "@/components/shell/top-bar";
import type { Language } from "@/lib/domain/names";

interface PageFrameProps {
  language: Language;
  /** Name of the theatre, in the page's language; null where there is none yet. */
  theatre: string | null;
  slug: string | null;
  credits: readonly Credit[];
  children: ReactNode;
}

/** The frame of a page of text: bar, content, foot. The map page has its own. */
export function PageFrame({ language, theatre, slug, credits, children }: PageFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar theatre={theatre} slug={slug} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 pt-8 pb-20 outline-none sm:px-8 sm:pt-12"
      >
        {children}
      </main>
      <PageFooter language={language} credits={credits} />
    </div>
  );
}
