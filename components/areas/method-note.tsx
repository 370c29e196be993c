interface MethodNoteProps {
  /** What the reader clicks on. */
  label: string;
  /** The figures it is about, for those who hear the label among others of its kind. */
  about: string;
  text: string;
}

/** How a figure came about, on a click: it stands with every figure, and in nobody's way. */
export function MethodNote({ label, about, text }: MethodNoteProps) {
  return (
    <details className="mt-3 max-w-read text-small">
      <summary className="touch-target prose-link inline-flex cursor-pointer items-center">
        {label}
        <span className="sr-only">: {about}</span>
      </summary>
      <p className="mt-1 text-ink-soft">{text}</p>
    </details>
  );
}
