import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions, mergeVersions, unsettled, type Version } from "@/lib/domain/merge-versions";

const claim = (id: string | null, change: object = {}) => ({
  ...(id !== null && { id }),
  party: "north",
  note: null,
  eventDate: "2025-03-09",
  ...change,
});
const version = (change: object = {}, claims = [claim("a"), claim("b")]): Version => ({
  summary: "Said so.",
  url: null,
  relay: ["agency"],
  ...change,
  claims,
});
const base = version();

const differing = (mine: Version, theirs: Version) =>
  compareVersions(base, mine, theirs).map(({ key, changedBy }) => [key, changedBy]);

describe("two versions of one statement", () => {
  it("differ nowhere where both made the same change", () => {
    const same = version({ summary: "Said otherwise." }, [claim("a", { note: "x" }), claim("b")]);
    expect(differing(same, structuredClone(same))).toEqual([]);
  });

  it("keep both changes where each changed another field, without a question", () => {
    const mine = version({ summary: "Mine." }, [claim("a", { note: "mine" }), claim("b")]);
    const theirs = version({ url: "https://example.org" }, [claim("a", { party: "south" }), claim("b")]);
    expect(differing(mine, theirs)).toEqual([
      ["summary", "mine"],
      ["url", "theirs"],
      ["a.party", "theirs"],
      ["a.note", "mine"],
    ]);
    expect(unsettled(compareVersions(base, mine, theirs), {})).toEqual([]);
    expect(mergeVersions(base, mine, theirs, {})).toEqual(
      version({ summary: "Mine.", url: "https://example.org" }, [
        claim("a", { party: "south", note: "mine" }),
        claim("b"),
      ]),
    );
  });

  it("ask about a field that both changed, and take the side that is chosen", () => {
    const [mine, theirs] = [version({ summary: "Mine." }), version({ summary: "Theirs." })];
    const [difference, ...others] = compareVersions(base, mine, theirs);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      base: "Said so.",
      mine: "Mine.",
      theirs: "Theirs.",
      changedBy: "both",
    });
    expect(unsettled(compareVersions(base, mine, theirs), {})).toHaveLength(1);
    expect(unsettled(compareVersions(base, mine, theirs), { summary: "theirs" })).toEqual([]);
    expect(mergeVersions(base, mine, theirs, { summary: "theirs" }).summary).toBe("Theirs.");
    expect(mergeVersions(base, mine, theirs, { summary: "mine" }).summary).toBe("Mine.");
  });

  it("let what one side alone changed be discarded too", () => {
    const theirs = version({ url: "https://example.org" });
    expect(mergeVersions(base, base, theirs, { url: "mine" }).url).toBeNull();
  });

  it("take in claims that they added, and keep those of mine that are not stored yet", () => {
    const mine = version({}, [claim("a"), claim("b"), claim(null, { note: "new" })]);
    const theirs = version({}, [claim("a"), claim("b"), claim("c")]);
    expect(differing(mine, theirs)).toEqual([["c", "theirs"]]);
    expect(mergeVersions(base, mine, theirs, {}).claims).toEqual([
      claim("a"),
      claim("b"),
      claim("c"),
      claim(null, { note: "new" }),
    ]);
  });

  it("ask where they took out a claim that I changed; kept, it is a new claim", () => {
    const mine = version({}, [claim("a", { note: "mine" }), claim("b")]);
    const theirs = version({}, [claim("b")]);
    expect(differing(mine, theirs)).toEqual([["a", "both"]]);
    expect(mergeVersions(base, mine, theirs, { a: "theirs" }).claims).toEqual([claim("b")]);
    expect(mergeVersions(base, mine, theirs, { a: "mine" }).claims).toContainEqual(
      claim(null, { note: "mine" }),
    );
  });

  it("leave out a claim that I took out and they left alone, and bring it back where theirs is chosen", () => {
    const mine = version({}, [claim("b")]);
    expect(differing(mine, base)).toEqual([["a", "mine"]]);
    expect(mergeVersions(base, mine, base, {}).claims).toEqual([claim("b")]);
    expect(mergeVersions(base, mine, base, { a: "theirs" }).claims).toEqual([claim("a"), claim("b")]);
  });

  it("keep the order of whoever changed it, mine first", () => {
    const turned = version({}, [claim("b"), claim("a")]);
    const added = version({}, [claim("a"), claim("b"), claim("c")]);
    const ids = ({ claims }: Version) => claims.map(({ id }) => id);
    expect(ids(mergeVersions(base, turned, added, {}))).toEqual(["b", "a", "c"]);
    expect(ids(mergeVersions(base, base, turned, {}))).toEqual(["b", "a"]);
  });

  it("read a field that is absent and one that is null as the same, and the order of names as nothing", () => {
    const mine = { claims: base.claims, relay: ["agency"], summary: "Said so." };
    expect(differing(mine, base)).toEqual([]);
  });

  const values = fc.constantFrom(null, "x", "y");
  const claims = fc.uniqueArray(
    fc.record({ id: fc.constantFrom("a", "b", "c"), party: values, note: values }),
    { selector: ({ id }) => id },
  );
  const versions = fc.record({ summary: values, url: values, claims });

  it("merge to theirs where I changed nothing, and to mine where they changed nothing", () => {
    fc.assert(
      fc.property(versions, versions, (before, after) => {
        const ids = (merged: Version) => merged.claims.map(({ id }) => id);
        expect(mergeVersions(before, before, after, {})).toEqual(after);
        const mine = mergeVersions(before, after, before, {});
        expect({ ...mine, claims: [] }).toEqual({ ...after, claims: [] });
        expect(
          ids(mine)
            .filter((id) => id !== undefined)
            .sort(),
        ).toEqual(
          ids(after)
            .filter((id) => before.claims.some((one) => one.id === id))
            .sort(),
        );
      }),
    );
  });
});
