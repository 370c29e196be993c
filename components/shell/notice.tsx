import type { ReactNode } from "react";

interface NoticeProps {
  title: string;
  children: ReactNode;
  /** 1 where the notice is the page. */
  headingLevel: 1 | 2;
}

/** An empty or failed state: what is the matter, what is safe, what to do. */
export function Notice({ title, children, headingLevel }: NoticeProps) {
  const Heading = headingLevel === 1 ? "h1" : "h2";
  return (
    <div className="max-w-read border-line-strong border-l-4 bg-surface px-6 py-6">
      <Heading className={`font-semibold ${headingLevel === 1 ? "text-title" : "text-lead"}`}>
        {title}
      </Heading>
      <div className="mt-2 space-y-3">{children}</div>
    </div>
  );
}
