// @vitest-environment happy-dom
import { act } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newClaim, newStatement, type StatementEntry } from "@/components/statement-form/form-model";
import { LexiconProvider } from "@/components/statement-form/lexicon";
import type { MapAnswer } from "@/components/statement-form/map-task";
import { useMapAnswers } from "@/components/statement-form/use-map-answers";
import { mount, unmountAll, wait } from "@/tests/support/mount";

const CLICK: MapAnswer = { kind: "point", position: [34.5, 51] };
const LINE: MapAnswer = {
  kind: "line",
  line: { type: "LineString", coordinates: [[34, 51] as never, [35, 51] as never] }, // positions are pairs
};
const PLACE = {
  id: "kopyto",
  name: "Kopyto",
  kind: "village",
  region: null,
  population: null,
  position: [34.5, 51],
};

/** The form with its map, to be worked from outside. */
let desk: { values: () => StatementEntry; remove: (index: number) => void; begin: () => void } & Pick<
  ReturnType<typeof useMapAnswers>,
  "task" | "setTask" | "onAnswer"
>;
function Desk() {
  const form = useForm<StatementEntry>({
    defaultValues: {
      ...newStatement(),
      claims: [
        { ...newClaim(), note: "first" },
        { ...newClaim(), note: "second" },
      ],
    },
  });
  const { fields, remove } = useFieldArray({ control: form.control, name: "claims", keyName: "key" });
  const keys = fields.map(({ key }) => key);
  const map = useMapAnswers("small", form.setValue, keys);
  desk = { ...map, values: form.getValues, remove, begin: () => form.reset(newStatement()) };
  return null;
}

let answer: (response: Response) => void;
beforeEach(async () => {
  vi.stubGlobal("fetch", () => new Promise<Response>((done) => (answer = done)));
  await mount(
    <LexiconProvider initial={{ places: {}, sources: {}, claims: {} }}>
      <Desk />
    </LexiconProvider>,
  );
});
afterEach(async () => {
  await unmountAll();
  vi.unstubAllGlobals();
});
const arrive = async () => {
  answer(Response.json({ items: [PLACE] }));
  await wait(20);
};

describe("what is asked of the map for a claim", () => {
  it("goes with the claim, and a click afterwards makes none", async () => {
    await act(async () => desk.setTask({ claim: 1, what: "line" }));
    await act(async () => desk.remove(1));
    expect(desk.task).toBeNull();
    await act(async () => desk.onAnswer(LINE));
    expect(desk.values().claims).toHaveLength(1);
  });

  it("ends when another statement is begun", async () => {
    await act(async () => desk.setTask({ claim: 0, what: "place" }));
    await act(async () => desk.begin());
    expect(desk.task).toBeNull();
  });

  it("is answered for the claim that it was asked for, wherever that stands by then", async () => {
    await act(async () => desk.setTask({ claim: 1, what: "place" }));
    await act(async () => desk.onAnswer(CLICK));
    await act(async () => desk.remove(0));
    await arrive();
    const { claims } = desk.values();
    expect(claims.map(({ note, target }) => [note, target.placeId])).toEqual([["second", "kopyto"]]);
  });

  it("is dropped where the claim goes while the place is looked up", async () => {
    await act(async () => desk.setTask({ claim: 1, what: "place" }));
    await act(async () => desk.onAnswer(CLICK));
    await act(async () => desk.remove(1));
    await arrive();
    const { claims } = desk.values();
    expect(claims.map(({ note, target }) => [note, target.placeId])).toEqual([["first", ""]]);
  });
});
