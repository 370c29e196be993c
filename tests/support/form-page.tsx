import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";
import { MessagesProvider } from "@/components/shell/messages-provider";
import type { Language } from "@/lib/domain/names";
import { chooseIn, typeInto } from "@/tests/support/mount";

interface FormPage {
  readonly box: HTMLElement;
  /** What asks the server. */
  fetched: ReturnType<typeof vi.fn<typeof fetch>>;
  /** Shows a form, or what it is after another look at the server. */
  show(form: ReactNode): void;
  /** Sets a control as somebody who types or chooses would. */
  enter(control: HTMLElement | null | undefined, value: string): Promise<void>;
  submit(): Promise<void>;
  button(words: string): HTMLElement | undefined;
  /** The body of a request by its number, with its If-Match. */
  sent(call: number): object;
}

/** A page of the browser's kind for each test of a file (`@vitest-environment happy-dom`), whose server is played by `fetched`. */
export function openFormPage(language: Language = "en"): FormPage {
  let root: Root;
  let box: HTMLElement;
  const fetched = vi.fn<typeof fetch>();
  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.stubGlobal("fetch", fetched);
    fetched.mockReset();
    box = document.body.appendChild(document.createElement("div"));
    root = createRoot(box);
  });
  afterEach(() => {
    act(() => root.unmount());
    box.remove();
    vi.unstubAllGlobals();
  });
  return {
    get box() {
      return box;
    },
    fetched,
    show: (form) => act(() => root.render(<MessagesProvider language={language}>{form}</MessagesProvider>)),
    enter: (control, value) => {
      if (!control) throw new Error("There is no such control.");
      return control instanceof HTMLSelectElement ? chooseIn(control, value) : typeInto(control, value);
    },
    submit: () =>
      act(async () => {
        box.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      }),
    button: (words) => [...box.querySelectorAll("button")].find(({ textContent }) => textContent === words),
    sent: (call) => {
      const { headers, body } = fetched.mock.calls[call]?.[1] ?? {};
      return { ...JSON.parse(String(body)), ifMatch: new Headers(headers).get("If-Match") };
    },
  };
}
