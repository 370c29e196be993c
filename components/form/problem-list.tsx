"use client";

/** What is wrong with a form as a whole, said aloud as it comes, each once. Stays in the page while it is empty, or it would not be heard. */
export function ProblemList({ problems }: { problems: readonly string[] }) {
  return (
    <div role="alert" className="space-y-1 text-danger empty:sr-only">
      {[...new Set(problems)].map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}
