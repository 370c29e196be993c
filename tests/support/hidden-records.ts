import { expect } from "vitest";
import { otherPng } from "./sample-files";
import { claimInput, statementInput } from "./small-theatre";
import { formWith, type WriteApi } from "./write-api";

/** A word that nothing may say. */
export const SECRET = "unspeakable";
/** The words of what is public beside it. */
export const PUBLIC = "Said in public.";

/** So many claims are public among them. */
export const PUBLIC_CLAIMS = 3;

/** What lies in the small theatre and must not leave it. */
export interface HiddenRecords {
  /** Ids and words of everything that must not leave. */
  hidden: string[];
  hiddenIds: string[];
  /** Evidence that is withheld: from editors, too. */
  withheldIds: string[];
  /** The statement that stays public, some parts of which do not. */
  shown: string;
}

/** Makes statements full of words that must not leave, in every way in which one is kept inside. */
export async function hideRecords(api: WriteApi): Promise<HiddenRecords> {
  const hidden: string[] = [SECRET];
  const hiddenIds: string[] = [];
  const withheldIds: string[] = [];
  const enter = async (state: "draft" | "published", note = SECRET) => {
    const claims = [claimInput({ note }), claimInput({ note, target: { kind: "place", placeId: "cedar" } })];
    const { body } = await api.send("postStatement", "small", {
      by: "editor",
      body: statementInput({ state, summary: `${SECRET} ${state}`, excerpt: SECRET, claims }),
    });
    hidden.push(body.id, ...body.claimIds);
    hiddenIds.push(body.id, ...body.claimIds);
    return { id: String(body.id), claimIds: body.claimIds as string[] };
  };
  const verdict = {
    verdict: "refuted",
    credibility: 5,
    method: null,
    note: SECRET,
    assessorId: null,
    madeOn: "2025-02-10",
    shownDay: null,
    evidence: [{ url: `https://example.org/${SECRET}`, note: SECRET }],
  };
  await enter("draft");
  for (const decision of ["return", "reject"]) {
    const { id } = await enter("draft");
    const body = { decision, comment: SECRET };
    expect((await api.send("review", id, { by: "editor", ifMatch: 1, body })).status).toBe(200);
  }
  const struck = await enter("published");
  // What answers it stays public, and names it no more once it is struck.
  const answer = claimInput({
    ...{ assertion: "denial", action: null, of: "control", note: PUBLIC },
    answers: [{ kind: "denies", claimId: struck.claimIds[0], note: null }],
  });
  const dispute = claimInput({
    ...{ assertion: "contested", action: null, party: null, note: PUBLIC },
    target: { kind: "place", placeId: "birch" },
  });
  const answered = await api.send("postStatement", "small", {
    by: "editor",
    body: statementInput({ speakerId: "north-staff", summary: PUBLIC, claims: [answer, dispute] }),
  });
  expect(answered.status, JSON.stringify(answered.body)).toBe(201);
  const verified = { by: "reviewer", body: verdict };
  expect((await api.send("postVerification", struck.claimIds[0] ?? "", verified)).status).toBe(201);
  const strike = { by: "editor", body: { reason: SECRET } };
  expect((await api.send("strike", struck.id, strike)).status).toBe(200);

  // A statement that stays public, one of whose claims is struck.
  const claims = [claimInput({ note: PUBLIC }), claimInput({ note: SECRET, action: "holds" })];
  const body = statementInput({ summary: PUBLIC, claims });
  const made = await api.send("postStatement", "small", { by: "editor", body });
  const [kept, gone] = made.body.claimIds;
  const shown = String(made.body.id);
  expect((await api.send("postVerification", gone, verified)).status).toBe(201);
  const part = { by: "editor", body: { reason: "wrong village", claimIds: [gone] } };
  expect((await api.send("strike", shown, part)).status).toBe(200);
  hidden.push(gone);
  hiddenIds.push(gone);

  // And one of whose verifications some rest on withheld evidence, a link and a file, and one is struck.
  const form = await formWith(otherPng(SECRET));
  const file = await api.send("postFile", "", { by: "reviewer", type: form.type, body: form.bytes });
  const { sha256 } = file.body;
  const open = { ...verdict, note: PUBLIC, evidence: [{ sha256, note: SECRET, withheld: true }] };
  const assess = (body: object) => api.send("postVerification", kept, { by: "reviewer", body });
  const first = await assess({
    ...open,
    evidence: [...open.evidence, { ...verdict.evidence[0], withheld: true }],
  });
  const later = await assess({ ...open, evidence: [{ sha256, note: PUBLIC }] });
  const [shownFile] = later.body.evidenceIds;
  const withheld = await api.send("withhold", shownFile, { by: "reviewer", body: { reason: SECRET } });
  expect(withheld.status).toBe(200);
  const taken = await assess(verdict);
  expect((await api.send("strikeVerification", taken.body.id, strike)).status).toBe(200);
  const inside = [...first.body.evidenceIds, shownFile, taken.body.id, ...taken.body.evidenceIds];
  withheldIds.push(...first.body.evidenceIds, shownFile);
  hidden.push(sha256, ...inside);
  hiddenIds.push(...inside);
  return { hidden, hiddenIds, withheldIds, shown };
}
