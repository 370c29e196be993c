/**
 * Leads on from a row that is being removed: to the button that removes the row then in its place, else the last one's, else
 * to the button that adds one. Those are marked `data-row="remove"` and `data-row="add"` inside `rows`.
 */
export function focusNextRow(rows: HTMLElement | null, index: number): void {
  window.requestAnimationFrame(() => {
    const left = [...(rows?.querySelectorAll<HTMLElement>("[data-row=remove]") ?? [])];
    const next = left[index] ?? left.at(-1) ?? rows?.querySelector<HTMLElement>("[data-row=add]");
    next?.focus();
  });
}
