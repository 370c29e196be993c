import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CaseStory, storyCase } from "./story-case";
import { type Expectation, type Story, storySchema } from "./story-fixture";

const folder = new URL("../fixtures/resolve/", import.meta.url);

const stories = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file): [string, Story] => [
    file,
    storySchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))),
  ]);

/** What came out, reduced to the fields that the story speaks of. */
function answer(told: CaseStory, expected: Expectation): unknown {
  const status = told.resolve(expected);
  return Object.fromEntries(Object.entries({ ...expected, ...status }).filter(([key]) => key in expected));
}

describe("policy 1", () => {
  it("has at least two dozen stories, each told in one sentence of its own", () => {
    expect(stories.length).toBeGreaterThanOrEqual(24);
    expect(new Set(stories.map(([, { story }]) => story)).size).toBe(stories.length);
  });

  for (const [file, story] of stories)
    it(story.story, () => {
      const told = storyCase(story);
      const answers = story.expect.map((expected) => answer(told, expected));
      expect(answers, file).toEqual(story.expect);
    });
});
