import { answerKinds } from "@/lib/domain/claim";
import { type Position, positionSchema } from "@/lib/domain/geometry";
import type { MessageValues } from "@/lib/wire/messages/translate";
import type { ImportField } from "./import-columns";
import type { ProblemCode } from "./import-problem";
import type { ImportCells } from "./plan-columns";
import type { WordResolver } from "./resolve-words";

/** Says what is wrong at a field of the row. */
export type Complain = (field: ImportField, code: ProblemCode, values?: MessageValues) => void;

/** An answer as a file gives it: `key` is what the file calls the claim, or the id of one that is stored. */
export interface AnswerByKey {
  kind: string;
  key: string;
  note: string | null;
}

/** A claim as a row gives it, still to be read by the schema. */
export interface ClaimOfRow {
  fields: Record<string, unknown>;
  answers: AnswerByKey[];
}

const TARGET_KINDS = ["place", "region", "area", "line", "count"] as const;

/** Reads a number with a decimal point or comma. A comma before three digits might part thousands, and is no number here. */
function readNumber(text: string | undefined, field: ImportField, complain: Complain): number | null {
  if (text === undefined) return null;
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  const pointed = /^-?\d+,(\d{1,2}|\d{4,})$/.test(plain) ? plain.replace(",", ".") : plain;
  const number = /^-?\d+(\.\d+)?$/.test(pointed) ? Number(pointed) : Number.NaN;
  if (Number.isFinite(number)) return number;
  complain(field, "number", { text });
  return null;
}

function readJson(text: string | undefined, field: ImportField, complain: Complain): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    complain(field, "json");
    return null;
  }
}

/** Parts of a list: between semicolons or bars; between spaces where each part is known. */
export function splitList(text: string, isKnown: (part: string) => boolean): string[] {
  const parts = text
    .split(/\s*[;|]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const words = text.trim().split(/\s+/);
  return parts.length === 1 && words.length > 1 && words.every(isKnown) ? words : parts;
}

function readPosition({ lat, lng }: ImportCells, complain: Complain): Position | null {
  if (lat === undefined && lng === undefined) return null;
  const position = [readNumber(lng, "lng", complain), readNumber(lat, "lat", complain)];
  const read = positionSchema.safeParse(position);
  if (!read.success) complain(lat === undefined ? "lat" : "lng", "coordinates");
  return read.success ? read.data : null;
}

function readPlace(
  given: { id?: string | undefined; geonameId?: string | undefined; name?: string | undefined },
  field: ImportField,
  { cells, words, row, complain }: Reading,
): string | null {
  const { id = null, geonameId = null, name = null } = given;
  if (id === null && geonameId === null && name === null) {
    complain(field, "placeMissing");
    return null;
  }
  const said = { id, geonameId, name, region: cells.region ?? null, position: readPosition(cells, complain) };
  const found = words.place(said, row);
  if (found.id === null) complain(field, found.code, { name: name ?? id ?? geonameId });
  return found.id;
}

function readRegions({ cells, words, complain }: Reading): string[] {
  const text = cells.regions ?? cells.region;
  if (text === undefined) return [];
  return splitList(text, (part) => words.region(part) !== null).flatMap((name) => {
    const id = words.region(name);
    if (id === null) complain(cells.regions ? "regions" : "region", "regionUnknown", { name });
    return id ?? [];
  });
}

function chooseKind(cells: ImportCells): string {
  if (cells.targetKind) return cells.targetKind.toLowerCase();
  if (cells.count) return "count";
  if (cells.lineFrom || cells.lineTo) return "line";
  if (cells.target || cells.targetId || cells.geonameId) return "place";
  return cells.description || cells.geometry ? "area" : "place";
}

function readTarget(reading: Reading): unknown {
  const { cells, words, complain } = reading;
  const kind = chooseKind(cells);
  const { target, targetId, geonameId, description = null } = cells;
  const geometry = () => readJson(cells.geometry, "geometry", complain);
  switch (kind) {
    case "place":
      return { kind, placeId: readPlace({ id: targetId, geonameId, name: target }, "target", reading) };
    case "region": {
      const name = [targetId, target, cells.region].find((text) => text && words.region(text) !== null);
      const regionId = name ? words.region(name) : null;
      if (!regionId) complain("target", "regionUnknown", { name: target ?? targetId ?? cells.region ?? "" });
      return { kind, regionId };
    }
    case "area":
      return {
        kind,
        description: description ?? target ?? "",
        regionIds: readRegions(reading),
        geometry: geometry(),
        bufferKm: readNumber(cells.bufferKm, "bufferKm", complain),
      };
    case "line": {
      const end = (field: "lineFrom" | "lineTo") =>
        cells[field] ? readPlace({ id: cells[field], name: cells[field] }, field, reading) : null;
      return {
        kind,
        fromPlaceId: end("lineFrom"),
        toPlaceId: end("lineTo"),
        description,
        geometry: geometry(),
      };
    }
    case "count":
      return {
        kind,
        count: readNumber(cells.count ?? target, "count", complain),
        modifier: cells.countModifier ?? "exact",
        regionIds: readRegions(reading),
      };
    default:
      complain("targetKind", "targetKind", { kinds: TARGET_KINDS.join(", ") });
      return null;
  }
}

function readQuantity({ quantity, unit, modifier, quantityOf }: ImportCells, complain: Complain): unknown {
  if (quantity === undefined) return null;
  const figure = {
    unit: unit ?? "km2",
    value: readNumber(quantity, "quantity", complain),
    modifier: modifier ?? "exact",
  };
  return figure.unit === "share" ? { ...figure, of: quantityOf ?? "target" } : figure;
}

function readAnswers({ answers, answerNotes }: ImportCells, complain: Complain): AnswerByKey[] {
  if (answers === undefined) return [];
  const notes = readJson(answerNotes, "answerNotes", complain);
  return answers
    .split(/[\s;]+/)
    .filter((part) => part !== "")
    .flatMap((part, index) => {
      const [, kind = "", key = ""] = /^([a-z]+):(.+)$/.exec(part) ?? [];
      const note: unknown = Array.isArray(notes) ? notes[index] : null;
      if (!answerKinds.some((known) => known === kind))
        complain("answers", "answer", { text: part, kinds: answerKinds.join(", ") });
      return { kind, key, note: typeof note === "string" ? note.slice(0, 300) : null };
    });
}

interface Reading {
  cells: ImportCells;
  words: WordResolver;
  row: number;
  complain: Complain;
}

/** The claim of a row, with its words turned into ids; what cannot be is complained of. */
export function readClaimRow(reading: Reading): ClaimOfRow {
  const { cells, words, complain } = reading;
  const { assertion = "control", action = null, of = null, what = null, note = null } = cells;
  const party = cells.party === undefined ? null : words.party(cells.party);
  if (cells.party !== undefined && party === null)
    complain("party", "partyUnknown", { text: cells.party, keys: words.partyKeys.join(", ") });
  const eventDate = cells.eventDate ?? cells.saidOn;
  return {
    fields: {
      assertion,
      action,
      of,
      what,
      party,
      target: readTarget(reading),
      quantity: readQuantity(cells, complain),
      eventDate,
      note,
    },
    answers: readAnswers(cells, complain),
  };
}
