import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MessagesProvider } from "@/components/shell/messages-provider";

const roots: Root[] = [];

/** Puts a component on a page in English; for tests that run in a page of happy-dom. */
export async function mount(children: ReactNode): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  roots.push(root);
  await act(async () => root.render(<MessagesProvider language="en">{children}</MessagesProvider>));
}

/** Takes everything off the page again. */
export async function unmountAll(): Promise<void> {
  for (const root of roots.splice(0)) await act(async () => root.unmount());
  document.body.replaceChildren();
}

/** The field or button of an id. Throws where there is none. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id}.`);
  return found;
}

/** The button that is called so. Throws where there is none. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

/** Presses a button or an option; it takes the focus, as in a browser. */
export const press = (element: HTMLElement): Promise<void> =>
  act(async () => {
    element.focus();
    element.click();
  });

/** Types a text over what a field holds, as a browser tells scripts of it. */
export async function typeInto(field: HTMLElement, text: string): Promise<void> {
  // React hears of a value only where it was set past its own setter
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  await act(async () => {
    field.focus();
    setter?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Chooses an option by its value. */
export const chooseIn = (select: HTMLElement, value: string): Promise<void> =>
  act(async () => {
    if (select instanceof HTMLSelectElement) select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });

/** Presses a key in a field. */
export const pressKey = (field: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> =>
  act(async () => {
    field.dispatchEvent(
      new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true, ...more }),
    );
  });

/** Lets answers arrive and timers run. */
export const wait = (ms = 0): Promise<void> =>
  act(async () => {
    await new Promise((done) => setTimeout(done, ms));
  });
