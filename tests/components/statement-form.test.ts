import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type Draft,
  type DraftOwner,
  dropDraft,
  keepDraft,
  listDrafts,
} from "@/components/statement-form/draft-store";
import { placeErrors } from "@/components/statement-form/form-errors";
import {
  newClaim,
  newStatement,
  nextOfReport,
  type StatementFields,
  settleEntry,
  toEntry,
  toInput,
} from "@/components/statement-form/form-model";
import { compareEntries, mergeEntries } from "@/components/statement-form/merge-entries";
import { type FieldError, validate } from "@/lib/domain/outcome";
import { statementInputSchema } from "@/lib/domain/statement-input";
import { translator } from "@/lib/wire/messages/translate";

/** The claims of the demonstration, as an editor entered them. */
const demonstration: object[] = JSON.parse(
  readFileSync(new URL("../../prisma/demo/statements.json", import.meta.url), "utf8"),
);

/** What the demonstration adds for itself: keys by which its claims answer each other. */
const withoutNames = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== "id" && name !== "key"));

/** A claim of the demonstration; what it answers stands there by key and place, which no id is. */
function enteredClaim(claim: object) {
  const { answers } = claim as { answers: { claimId: string }[] };
  const ids = answers.map((answer) => ({ ...answer, claimId: answer.claimId.replace(/[^a-z0-9]+/g, "-") }));
  return { ...withoutNames(claim), answers: ids };
}

function enteredFields(record: object): StatementFields {
  const { claims } = record as { claims: object[] }; // every statement of the file has claims
  const entered = { ...withoutNames(record), claims: claims.map(enteredClaim) };
  const read = validate(statementInputSchema, entered, "");
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { state: _, ...fields } = read.value;
  return { ...fields, claims: fields.claims.map((claim, index) => ({ id: `claim-${index}`, ...claim })) };
}

describe("the form of a statement", () => {
  it("gives back every statement of the demonstration as it was stored", () => {
    for (const record of demonstration) {
      const stored = enteredFields(record);
      expect(toInput(toEntry(stored))).toEqual(stored);
    }
  });

  it("reads days by the day of publication, and figures with comma or point", () => {
    const input = toInput({
      ...newStatement(),
      saidOn: "Sunday",
      publishedOn: "10 March 2025",
      claims: [
        {
          ...newClaim(),
          eventDate: "by 9 March",
          quantity: { unit: "share", value: "66,7", modifier: "about", of: "lost" },
        },
      ],
    });
    expect(input).toMatchObject({ saidOn: "2025-03-09", publishedOn: "2025-03-10" });
    expect(input.claims[0]).toMatchObject({
      eventDate: "[..2025-03-09]",
      quantity: { unit: "share", value: 0.667, modifier: "about", of: "lost" },
    });
  });

  it("leaves what is no number or date for the schema to complain of", () => {
    const input = toInput({
      ...newStatement(),
      saidOn: "soon",
      claims: [{ ...newClaim(), quantity: { unit: "km2", value: "many", modifier: "exact", of: "target" } }],
    });
    expect(input.saidOn).toBe("soon");
    expect(input.claims[0]).toMatchObject({ quantity: { value: "many" } });
  });

  it("hands on what the last claim said, of whom and for which day, and to the next statement what the report has", () => {
    const last = {
      ...newClaim(),
      says: "control holds",
      party: "ua",
      eventDate: "by 9 March",
      note: "x",
    } as const;
    expect(newClaim(last)).toMatchObject({
      says: "control holds",
      party: "ua",
      eventDate: "by 9 March",
      note: "",
    });
    const entry = {
      ...newStatement(),
      url: "https://example.org",
      relay: ["agency"],
      saidOn: "2025",
      speakerId: "a",
    };
    expect(nextOfReport(entry)).toMatchObject({
      url: "https://example.org",
      relay: ["agency"],
      saidOn: "2025",
      speakerId: "",
    });
  });

  it("says what is wrong at its own fields and in the reader's language", () => {
    const { claims, ...fields } = toInput({
      ...newStatement(),
      url: "example.org",
      claims: [{ ...newClaim(), says: "denial control", target: { ...newClaim().target, kind: "line" } }],
    });
    const entered = { ...fields, state: "draft", claims: claims.map(({ id: _, ...claim }) => claim) };
    const read = validate(statementInputSchema, entered, "");
    const errors: FieldError[] = read.ok ? [] : (read.error.fields ?? []);
    const said = placeErrors(errors, translator("uk"));
    expect(Object.keys(said).sort()).toEqual([
      "claims.0.eventDate",
      "claims.0.party",
      "claims.0.target.description",
      "saidOn",
      "speakerId",
      "summary",
      "url",
    ]);
    for (const { message } of Object.values(said)) expect(message).toMatch(/\p{Script=Cyrillic}/u);
  });
});

describe("two forms of one statement", () => {
  const base = toEntry(enteredFields(demonstration[0] ?? {}));

  it("do not differ where one says a day in words and the other as it is stored", () => {
    const stored = { ...base, saidOn: "2025-03-09" };
    const mine = { ...stored, saidOn: "9 March 2025" };
    expect(compareEntries({ base: stored, mine, theirs: stored })).toEqual([]);
  });

  it("take what a claim says as one thing, and give a form that can be saved", () => {
    const [first, ...rest] = base.claims;
    if (!first) throw new Error("The demonstration's first statement has no claim.");
    const mine = { ...base, claims: [{ ...first, says: "contested" as const }, ...rest, newClaim()] };
    const theirs = { ...base, summary: "Otherwise.", claims: [{ ...first, note: "theirs" }, ...rest] };
    const entries = { base, mine, theirs };
    expect(compareEntries(entries).map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ["summary", "theirs"],
      ["says", "mine"],
      ["note", "theirs"],
    ]);
    const merged = mergeEntries(entries, {});
    expect(merged).toMatchObject({ summary: "Otherwise." });
    expect(merged.claims[0]).toMatchObject({ id: first.id, says: "contested", note: "theirs" });
    expect(merged.claims.at(-1)?.id).toBe("");
    expect(toInput(settleEntry(merged)).claims[0]).toMatchObject({ assertion: "contested", action: null });
  });
});

/** A browser's store in memory. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe("the drafts of a browser", () => {
  const owner: DraftOwner = { account: "person:a", slug: "small", statementId: null };
  const now = new Date("2026-01-10T12:00:00Z");
  const draft = (savedAt = "2026-01-10T11:00:00Z"): Draft => ({
    values: newStatement(),
    lexicon: { places: {}, sources: {}, claims: {} },
    basis: null,
    savedAt,
  });
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });

  it("are kept apart by account, theatre, statement and slot, newest first", () => {
    keepDraft(storage, owner, "one", draft("2026-01-10T10:00:00Z"));
    keepDraft(storage, owner, "two", draft("2026-01-10T11:00:00Z"));
    keepDraft(storage, { ...owner, account: "person:b" }, "one", draft());
    keepDraft(storage, { ...owner, statementId: "s" }, "one", draft());
    expect(listDrafts(storage, owner, now).map(({ slot }) => slot)).toEqual(["two", "one"]);
    expect(listDrafts(storage, { ...owner, statementId: "s" }, now)).toHaveLength(1);
    dropDraft(storage, owner, "two");
    expect(listDrafts(storage, owner, now).map(({ slot }) => slot)).toEqual(["one"]);
  });

  it("come back as they were", () => {
    keepDraft(storage, owner, "one", draft());
    expect(listDrafts(storage, owner, now)).toEqual([{ slot: "one", draft: draft() }]);
  });

  it("are forgotten when they are unreadable or two months old", () => {
    keepDraft(storage, owner, "old", draft("2025-11-01T00:00:00Z"));
    keepDraft(storage, owner, "new", draft());
    storage.setItem(storage.key(1)?.replace(/new$/, "broken") ?? "", "{");
    expect(listDrafts(storage, owner, now).map(({ slot }) => slot)).toEqual(["new"]);
    expect(storage.length).toBe(1);
  });

  it("are given up without a fault where the browser refuses to keep them", () => {
    const full: Storage = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(keepDraft(full, owner, "one", draft())).toBe(false);
  });
});
