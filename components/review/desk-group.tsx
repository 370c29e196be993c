import Link from "next/link";

/** One thing to do at the desk. */
export interface DeskEntry {
  href: string;
  title: string;
  help: string;
}

/** Things to do that belong together. Nothing is fetched ahead: each is a page of the moment. */
export function DeskGroup({ id, title, entries }: { id: string; title: string; entries: DeskEntry[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="border-ink border-b-2 pb-2 font-semibold text-lead">
        {title}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.href} className="group relative border-line border-b py-4">
            <Link
              href={entry.href}
              prefetch={false}
              className="font-semibold text-accent after:absolute after:inset-0 group-hover:underline"
            >
              {entry.title}
              <span aria-hidden="true"> →</span>
            </Link>
            <p className="mt-1 text-ink-soft text-small">{entry.help}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
