/** Empties a form that has done its work, and folds it away under its name, which gets the focus. */
export function fold(form: HTMLFormElement | null): void {
  form?.reset();
  const details = form?.closest("details");
  details?.removeAttribute("open");
  details?.querySelector("summary")?.focus();
}
