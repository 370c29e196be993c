/** The title of a form's page, and what the form is for. */
export function PageHead({ title, lead }: { title: string; lead?: string }) {
  return (
    <header className="mb-8">
      <h1 className="font-semibold text-display tracking-tight">{title}</h1>
      {lead && <p className="mt-2 max-w-read text-ink-soft">{lead}</p>}
    </header>
  );
}
