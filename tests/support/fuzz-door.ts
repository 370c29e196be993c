import fc from "fast-check";
import { expect } from "vitest";
import { arbitraryBody, type FuzzedBody } from "./arbitrary-body";
import type { Door, Sent, WriteApi } from "./write-api";

/** Bodies for each door: 300, or as many as PROPERTY_RUNS says; 10000 is what a release is tried with, about half an hour in all. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
export const TIME_PER_RUN_MS = 200;

/** What one door is fuzzed with. */
export interface Fuzz {
  valid: fc.Arbitrary<unknown>;
  /** To whom the next body goes, and based on which revision. */
  aim(): { of: string; ifMatch?: number };
  /** Puts in what is only known when the body is sent. */
  fill?(text: string): string;
  /** Revisions that an accepted body appends, from its answer. */
  appends?(body: { evidenceIds?: string[]; regions?: { change: string }[]; changed?: number }): number;
  /** Follows an accepted body, so that the next can be accepted too. */
  settle?(body: { revision: number; claims: { id: string }[] }): Promise<void>;
}

/** Sends bodies of which one in ten is valid: what is valid is accepted whole, the rest refused with a reason and without a trace. */
export async function fuzzDoor(
  api: WriteApi,
  door: Door,
  { valid, aim, fill, appends = () => 1, settle }: Fuzz,
): Promise<void> {
  let accepted = 0;
  const knock = async ({ isValid, bytes }: FuzzedBody) => {
    const { of, ...based } = aim();
    const before = await api.countRevisions();
    const filled = fill ? Buffer.from(fill(Buffer.from(bytes).toString("latin1")), "latin1") : bytes;
    const sent: Sent = { by: "admin", body: filled, ...based };
    const { status, body } = await api.send(door, of, sent);
    const isAccepted = status === 200 || status === 201;
    if (isValid) expect([status, body.error]).toEqual([expect.toBeOneOf([200, 201]), undefined]);
    if (!isAccepted) {
      expect(status).toBeOneOf([400, 422]);
      expect(body.error.message).toMatch(/\.$/);
      for (const field of body.error.fields ?? []) expect(field.message).toMatch(/[.?]$/);
    }
    // All or nothing: what was not accepted left no revision behind.
    expect(await api.countRevisions()).toBe(before + (isAccepted ? appends(body) : 0));
    if (!isAccepted) return;
    accepted += 1;
    await settle?.(body);
  };
  await fc.assert(fc.asyncProperty(arbitraryBody(valid), knock), { numRuns: RUNS });
  expect(accepted).toBeGreaterThan(RUNS / 30);
}
