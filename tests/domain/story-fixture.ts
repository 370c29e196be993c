import { z } from "zod";
import { claimFilterSchema } from "@/lib/domain/claim-filter";
import { daySchema } from "@/lib/domain/day";
import { sourceKinds } from "@/lib/domain/source";

// The language of the stories in tests/fixtures/resolve. `history` is told in the order of recording.

const party = z.string();
const claimFixture = z.strictObject({
  id: z.string(),
  /** "control ru captured", "contested", "withdrawal ua", "denial of control ru", "advance ru", "intent ru a buffer zone". */
  says: z.string(),
  place: z.string().optional(),
  region: z.string().optional(),
  /** A drawn area, as the places whose points it contains. */
  area: z.array(z.string()).optional(),
  /** An area in words only, which nothing can draw. */
  words: z.string().optional(),
  /** So many unnamed places, in the region given by `in`. */
  count: z.number().optional(),
  in: z.string().optional(),
  on: z.string(),
  km2: z.number().optional(),
  share: z.number().optional(),
  answers: z.record(z.string(), z.string()).optional(),
  struck: z.boolean().optional(),
});
export type ClaimFixture = z.infer<typeof claimFixture>;

const recorded = z.iso.datetime().optional();
const eventFixture = z.union([
  z.strictObject({
    by: z.string(),
    via: z.array(z.string()).optional(),
    said: z.string(),
    state: z.enum(["draft", "published"]).optional(),
    recorded,
    claims: z.array(claimFixture),
  }),
  z.strictObject({
    verdict: z.string(),
    of: z.string(),
    by: z.string(),
    made: z.string(),
    shown: z.string().optional(),
    recorded,
  }),
  /** Takes the whole statement of a claim out, or back in. */
  z.strictObject({ strike: z.string(), recorded }),
  z.strictObject({ restore: z.string(), recorded }),
]);

const expectFixture = z.strictObject({
  place: z.string().optional(),
  region: z.string().optional(),
  on: daySchema,
  viewpoint: z.string().optional(),
  asKnown: z.enum(["hindsight", "then"]).optional(),
  filter: claimFilterSchema.optional(),
  knownAsOf: z.iso.datetime().optional(),
  status: z.string(),
  holder: party.nullable(),
  rule: z.number().optional(),
  since: z.string().optional(),
  lastSpoken: z.string().nullable().optional(),
  stale: z.boolean().optional(),
  origins: z.number().optional(),
  parties: z.array(party).optional(),
  because: z.array(z.string()).optional(),
});
export type Expectation = z.infer<typeof expectFixture>;

export const storySchema = z.strictObject({
  /** What happens, and which rule settles it. */
  story: z.string(),
  startsOn: z.string(),
  parties: z.array(party),
  /** Region -> who held it on the first day. */
  regions: z.record(z.string(), party.nullable()),
  /** Place -> its region, or its region with an own baseline. */
  places: z.record(
    z.string(),
    z.union([z.string(), z.strictObject({ region: z.string(), baseline: party.nullable() })]),
  ),
  /** Source -> the party it is aligned with; null is independent. Or that with its kind, which is `other` unless told. */
  sources: z.record(
    z.string(),
    z.union([party.nullable(), z.strictObject({ side: party.nullable(), kind: z.enum(sourceKinds) })]),
  ),
  history: z.array(eventFixture),
  expect: z.array(expectFixture).min(1),
});
export type Story = z.infer<typeof storySchema>;
