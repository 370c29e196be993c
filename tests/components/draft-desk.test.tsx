// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ReaderProvider } from "@/components/account/reader-provider";
import { DraftDesk } from "@/components/draft-desk/draft-desk";
import { layOut } from "@/components/draft-desk/draft-to-entry";
import { readReportFile } from "@/components/draft-desk/read-report-file";
import { ReportText } from "@/components/draft-desk/report-text";
import { ThemeProvider } from "@/components/shell/theme-provider";
import { deskData, PREVIEW } from "@/tests/support/desk-data";
import { draftedReport } from "@/tests/support/drafted-report";
import { button, byId, mount, press, pressKey, typeInto, unmountAll, wait } from "@/tests/support/mount";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

/** What was sent to be stored, and what the server says to it. */
const sent: { key: string | null; body: { state: string; speakerId: string } }[] = [];
let answerStatement = (): Response => Response.json({ id: "made-1", claimIds: ["c-1", "c-2"], revision: 1 });

beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
  sessionStorage.clear();
  window.scrollTo = () => {};
  vi.stubGlobal("fetch", async (url: string, { headers, body }: RequestInit = {}) => {
    if (url.includes("/previews")) return Response.json(PREVIEW);
    if (url.includes("/search")) return Response.json({ places: [], sources: [] });
    if (url.includes("/reports"))
      return Response.json({
        ...{ sha256: draftedReport.report.sha256, drafts: draftedReport.drafts },
        named: { places: [], sources: [], claims: [] },
      });
    sent.push({ key: new Headers(headers).get("Idempotency-Key"), body: JSON.parse(String(body)) });
    return answerStatement();
  });
});
afterEach(async () => {
  await unmountAll();
  vi.unstubAllGlobals();
  answerStatement = () => Response.json({ id: "made-1", claimIds: ["c-1", "c-2"], revision: 1 });
});

async function openDesk(): Promise<void> {
  await mount(
    <ReaderProvider reader={{ name: "Ed", role: "editor" }}>
      <ThemeProvider initial="light">
        <DraftDesk
          data={{ ...deskData, stored: null }}
          ground={{ credits: [] } as never} // no map is drawn without WebGL
          kept={[]}
        />
      </ThemeProvider>
    </ReaderProvider>,
  );
  await wait(20);
}

async function draftReport(): Promise<void> {
  await openDesk();
  await typeInto(byId("report-text"), draftedReport.report.text);
  await typeInto(byId("report-publishedOn"), "2025-05-30");
  await press(button("Draft statements"));
  await wait(50);
}

const modes = () =>
  [...document.querySelectorAll("[data-item]")].map((item) => item.getAttribute("data-mode"));

describe("The desk of a report", () => {
  it("stores an accepted statement under a key, and the same attempt again under the same", async () => {
    await draftReport();
    answerStatement = () => Response.json({}, { status: 500 });
    await pressKey(byId("head-draft-0"), "a", { code: "KeyA" });
    await wait(50);
    expect(modes()).toEqual(["open", "open"]);
    answerStatement = () => Response.json({ id: "made-1", claimIds: ["c-1", "c-2"], revision: 1 });
    await pressKey(byId("head-draft-0"), "a", { code: "KeyA" });
    await wait(50);
    expect(modes()).toEqual(["accepted", "open"]);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.key).toBe(sent[1]?.key);
    expect(sent[1]?.body).toMatchObject({ state: "published", speakerId: "governor" });
  });

  it("opens a draft that cannot be stored, with what is wrong at its fields, and sends nothing of it", async () => {
    await draftReport();
    await pressKey(byId("head-draft-1"), "a", { code: "KeyA" });
    await wait(100);
    expect(sent).toHaveLength(0);
    expect(byId("head-draft-1").getAttribute("aria-expanded")).toBe("true");
    expect(document.querySelector("[aria-invalid=true]")).not.toBeNull();
    expect(document.body.textContent).toContain("The sources lack this speaker: the ministry");
  });

  it("is there again when the page is opened anew", async () => {
    await draftReport();
    await pressKey(byId("head-draft-1"), "r", { code: "KeyR" });
    await wait(300);
    await unmountAll();
    await openDesk();
    await wait(50);
    expect(modes()).toEqual(["open", "rejected"]);
  });
});

describe("The text of a report", () => {
  it("shows markup as the letters that it is", async () => {
    const desk = layOut(draftedReport.report, draftedReport.drafts);
    await mount(<ReportText desk={desk} lit={null} isLed={false} onPoint={() => {}} onFollow={() => {}} />);
    const box = document.querySelector("section");
    expect(box?.textContent).toBe(draftedReport.report.text);
    expect(document.querySelector("script")).toBeNull();
    expect(box?.querySelectorAll("a").length).toBeGreaterThan(0);
  });
});

describe("A dropped file", () => {
  const fileOf = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);

  it("gives the words of a page's article, its day and address, and none of its scripts", async () => {
    const page = `<html><head><link rel="canonical" href="https://news.example.org/a">
      <meta property="article:published_time" content="2025-05-30T08:00:00Z"></head>
      <body><nav>Menu</nav><article><h1>Border</h1><p>Kopyto &amp; Lug</p><script>alert(1)</script></article></body></html>`;
    expect(await readReportFile(fileOf("a.html", page))).toEqual({
      ...{ text: "Border\n\nKopyto & Lug", publishedOn: "2025-05-30", url: "https://news.example.org/a" },
    });
  });

  it("gives the words of a mail and the day it was sent", async () => {
    const mail =
      "From: a@example.org\r\nDate: Fri, 30 May 2025 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKopyto is held.\r\n";
    expect(await readReportFile(fileOf("a.eml", mail))).toEqual({
      ...{ text: "Kopyto is held.", publishedOn: "2025-05-30", url: null },
    });
  });

  it("is refused where its letters cannot be told, or where it is no report", async () => {
    expect(await readReportFile(fileOf("a.txt", new Uint8Array([0xc3, 0x28])))).toBeNull();
    expect(await readReportFile(fileOf("a.exe", "MZ"))).toBeNull();
    expect((await readReportFile(fileOf("a.txt", "\uFEFFone\r\ntwo")))?.text).toBe("one\ntwo");
  });
});
