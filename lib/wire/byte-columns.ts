import crc32 from "crc-32";
import { PbfReader, PbfWriter } from "pbf";

/**
 * A binary form: four bytes of signature (`CA`, the form's letter, its version), four of CRC-32, then its columns as
 * varints. The sum is over everything but itself, so a form that opens is whole and its reader need not doubt it.
 */
export interface Form {
  name: string;
  letter: string;
  version: number;
}

const HEAD_BYTES = 8;
const C = 0x43;
const A = 0x41;

/** The bytes of a form. The same columns give the same bytes. */
export function sealForm(form: Form, write: (pbf: PbfWriter) => void): Uint8Array {
  const pbf = new PbfWriter();
  for (let byte = 0; byte < HEAD_BYTES; byte += 1) pbf.writeVarint(0);
  write(pbf);
  const bytes = pbf.finish().slice();
  bytes.set([C, A, form.letter.charCodeAt(0), form.version]);
  new DataView(bytes.buffer, bytes.byteOffset).setInt32(4, sumOf(bytes), true);
  return bytes;
}

/** Reads a form. Throws where the bytes are none, of another version, cut short, damaged, or longer than they should be. */
export function openForm<T>(form: Form, bytes: Uint8Array, read: (pbf: PbfReader) => T): T {
  if (bytes[0] !== C || bytes[1] !== A || bytes[2] !== form.letter.charCodeAt(0))
    throw new Error(`This is no ${form.name}.`);
  if (bytes[3] !== form.version)
    throw new Error(`This ${form.name} has version ${bytes[3]}: only ${form.version} can be read here.`);
  const damaged = new Error(`This ${form.name} is cut short or damaged.`);
  if (bytes.length < HEAD_BYTES) throw damaged;
  if (new DataView(bytes.buffer, bytes.byteOffset).getInt32(4, true) !== sumOf(bytes)) throw damaged;
  const pbf = new PbfReader(bytes);
  pbf.pos = HEAD_BYTES;
  const value = read(pbf);
  if (pbf.pos !== bytes.length) throw damaged;
  return value;
}

/** CRC-32 of all but the sum itself. */
const sumOf = (bytes: Uint8Array): number =>
  crc32.buf(bytes.subarray(HEAD_BYTES), crc32.buf(bytes.subarray(0, 4)));

/** A count of varints cannot be larger than the bytes that are left. */
function readLength(pbf: PbfReader): number {
  const length = pbf.readVarint();
  if (length > pbf.length - pbf.pos) throw new RangeError(`A column of ${length} is longer than its form.`);
  return length;
}

/** Whole numbers of any sign below 2^52, as zigzag varints after their count. */
export function writeNumbers(pbf: PbfWriter, numbers: ArrayLike<number>): void {
  pbf.writeVarint(numbers.length);
  for (let i = 0; i < numbers.length; i += 1) pbf.writeSVarint(numbers[i] ?? 0);
}

export function readNumbers(pbf: PbfReader): Float64Array {
  const numbers = new Float64Array(readLength(pbf));
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = pbf.readSVarint();
  return numbers;
}

/** Whole numbers of 0 and more, as varints after their count. */
export function writeCounts(pbf: PbfWriter, counts: ArrayLike<number>): void {
  pbf.writeVarint(counts.length);
  for (let i = 0; i < counts.length; i += 1) pbf.writeVarint(counts[i] ?? 0);
}

export function readCounts(pbf: PbfReader): Float64Array {
  const counts = new Float64Array(readLength(pbf));
  for (let i = 0; i < counts.length; i += 1) counts[i] = pbf.readVarint();
  return counts;
}

/** Whole numbers of 0 and more below 2^32 without rhyme or reason, as one plane for each byte that the largest takes. */
export function writePlanes(pbf: PbfWriter, column: ArrayLike<number>): void {
  let largest = 0;
  for (let i = 0; i < column.length; i += 1) largest = Math.max(largest, column[i] ?? 0);
  const width = Math.ceil(Math.log2(largest + 1) / 8);
  writeCounts(pbf, [column.length, width]);
  for (let byte = 0; byte < width; byte += 1) {
    const plane = new Uint8Array(column.length);
    for (let i = 0; i < column.length; i += 1) plane[i] = (column[i] ?? 0) >>> (8 * byte);
    pbf.writeBytes(plane);
  }
}

export function readPlanes(pbf: PbfReader): Uint32Array {
  const [length = 0, width = 0] = readCounts(pbf);
  const column = new Uint32Array(length);
  for (let byte = 0; byte < width; byte += 1) {
    const plane = pbf.readBytes();
    for (let i = 0; i < length; i += 1) column[i] = (column[i] ?? 0) | ((plane[i] ?? 0) << (8 * byte));
  }
  return column;
}

/** A column that says the same for long, as the runs' values and lengths. */
export function writeRuns(pbf: PbfWriter, column: ArrayLike<number>): void {
  const values: number[] = [];
  const lengths: number[] = [];
  for (let i = 0; i < column.length; i += 1) {
    if (i > 0 && column[i] === column[i - 1]) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else {
      values.push(column[i] ?? 0);
      lengths.push(1);
    }
  }
  writeNumbers(pbf, values);
  writeCounts(pbf, lengths);
}

export function readRuns(pbf: PbfReader): Float64Array {
  const values = readNumbers(pbf);
  const lengths = readCounts(pbf);
  const column = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  values.forEach((value, run) => {
    end += lengths[run] ?? 0;
    column.fill(value, end - (lengths[run] ?? 0), end);
  });
  return column;
}

/** The differences of neighbours, the first from 0: small where a column moves slowly. */
export function differences(column: ArrayLike<number>): Float64Array {
  const steps = new Float64Array(column.length);
  for (let i = 0; i < column.length; i += 1) steps[i] = (column[i] ?? 0) - (i > 0 ? (column[i - 1] ?? 0) : 0);
  return steps;
}

/** The column with these differences. */
export function sums(steps: Float64Array): Float64Array {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/**
 * Texts as one text and the lengths of its parts in UTF-16 units. Not by pbf's own strings: its version 5.1.2 turns
 * signs of the third plane into others.
 */
export function writeTexts(pbf: PbfWriter, texts: readonly string[]): void {
  writeCounts(
    pbf,
    texts.map((text) => text.length),
  );
  pbf.writeBytes(new TextEncoder().encode(texts.join("")));
}

export function readTexts(pbf: PbfReader): string[] {
  const lengths = readCounts(pbf);
  const all = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(pbf.readBytes());
  let end = 0;
  return Array.from(lengths, (length) => {
    end += length;
    return all.slice(end - length, end);
  });
}
