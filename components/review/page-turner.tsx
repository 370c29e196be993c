import Link from "next/link";

interface PageTurnerProps {
  label: string;
  /** Where the list goes on; null at its end. */
  next: string | null;
  nextWords: string;
  /** Its first page; null where this is it. */
  start: string | null;
  startWords: string;
}

/** The ways on through a long list and back to its beginning. */
export function PageTurner({ label, next, nextWords, start, startWords }: PageTurnerProps) {
  if (next === null && start === null) return null;
  return (
    <nav className="mt-8 flex flex-wrap gap-4" aria-label={label} data-print="no">
      {next !== null && (
        <Link
          href={next}
          prefetch={false}
          className="touch-target inline-flex items-center rounded-small bg-accent px-5 text-accent-ink hover:opacity-90"
        >
          {nextWords}
        </Link>
      )}
      {start !== null && (
        <Link href={start} prefetch={false} className="touch-target prose-link inline-flex items-center">
          {startWords}
        </Link>
      )}
    </nav>
  );
}
