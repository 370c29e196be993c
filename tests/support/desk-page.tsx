import { vi } from "vitest";
import { ReaderProvider } from "@/components/account/reader-provider";
import { LexiconProvider } from "@/components/statement-form/lexicon";
import { StatementForm } from "@/components/statement-form/statement-form";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { deskData, PREVIEW, statementJson, storedStatement } from "./desk-data";
import { byId, mount, pressKey, unmountAll, wait } from "./mount";

interface Change {
  key: string | null;
  body: unknown;
}

/** The server of a test: what it answers can be set, what was changed is kept. */
export const server = {
  changes: [] as Change[],
  preview: PREVIEW,
  answerChange: async (): Promise<Response> => Response.json(statementJson(storedStatement(2))),
};
const asFirst = { ...server };

/** Begins with a browser that keeps nothing yet and a server that was asked nothing. */
export function startDesk(): void {
  Object.assign(server, asFirst, { changes: [] });
  localStorage.clear();
  sessionStorage.clear();
  window.scrollTo = () => {};
  vi.stubGlobal("fetch", async (url: string, { method = "GET", headers, body }: RequestInit = {}) => {
    if (url.includes("/previews")) return Response.json(server.preview);
    if (url.includes("/search")) return Response.json({ places: [], sources: [] });
    if (method === "PATCH") {
      server.changes.push({ key: new Headers(headers).get("Idempotency-Key"), body });
      return server.answerChange();
    }
    return url.startsWith("/api/v1/statements/")
      ? Response.json(statementJson(storedStatement(7, "What they saved.")))
      : Response.json({}, { status: 404 });
  });
}

/** Takes the page and its server away. */
export async function endDesk(): Promise<void> {
  await unmountAll();
  vi.unstubAllGlobals();
}

/** Opens the form of a statement. */
export async function openDesk(data: StatementDeskData = deskData): Promise<void> {
  await mount(
    <ReaderProvider reader={{ name: "Ed", role: "editor" }}>
      <LexiconProvider initial={{ places: {}, sources: {}, claims: {} }}>
        <StatementForm
          data={data}
          ground={{ credits: [] } as never} // no map is drawn without WebGL
          theme="light"
        />
      </LexiconProvider>
    </ReaderProvider>,
  );
  await wait(20);
}

/** Presses Ctrl+Enter. */
export const pressSave = (more: KeyboardEventInit = {}): Promise<void> =>
  pressKey(byId("entry-summary"), "Enter", { ctrlKey: true, ...more });
