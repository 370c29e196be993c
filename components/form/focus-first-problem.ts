/** Leads to the first field of a form at which something is wrong; true when there is one. Call it once the errors are shown. */
export function focusFirstProblem(form: HTMLElement | null): boolean {
  const field = form?.querySelector<HTMLElement>("[aria-invalid=true]");
  field?.focus();
  field?.scrollIntoView({ block: "center" });
  return field != null;
}
