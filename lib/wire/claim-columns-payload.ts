import type { ClaimColumns } from "@/lib/domain/resolve/claim-columns";
import {
  type Form,
  openForm,
  readCounts,
  readPlanes,
  readRuns,
  readTexts,
  sealForm,
  writeCounts,
  writePlanes,
  writeRuns,
  writeTexts,
} from "@/lib/wire/byte-columns";
import { readClaimDays, writeClaimDays } from "@/lib/wire/claim-days";
import {
  readAnswers,
  readAssessments,
  readSubjects,
  writeAnswers,
  writeAssessments,
  writeSubjects,
} from "@/lib/wire/claim-lists";
import { type ClaimShape, shapeFromKey, shapesOf } from "@/lib/wire/claim-shapes";
import { baselinesOf, directorySum, type PlaceDirectory } from "@/lib/wire/place-directory";

const FORM: Form = { name: "claim payload", letter: "C", version: 1 };

/**
 * Claim columns as bytes, the same for the same columns: about six bytes a claim with an ordinary one's single subject. The
 * subjects themselves are the directory's. Throws where they are not.
 */
export function encodeClaimColumns(columns: ClaimColumns, directory: PlaceDirectory): Uint8Array {
  if (!fitsDirectory(columns, directory))
    throw new Error("The claim columns have other subjects than the directory.");
  const { keys, shape } = shapesOf(columns);
  const shapes = keys.map(shapeFromKey);
  return sealForm(FORM, (pbf) => {
    writeCounts(pbf, [directorySum(directory), columns.startsOn, columns.theatreParties]);
    writeTexts(pbf, columns.parties);
    writeTexts(pbf, columns.sources.ids);
    writeRuns(pbf, columns.sources.side);
    writeRuns(pbf, columns.sources.kind);
    writeCounts(pbf, keys);
    writePlanes(pbf, shape);
    writePlanes(pbf, columns.source);
    writeClaimDays(pbf, columns, shapes, shape);
    writeSubjects(pbf, columns);
    writeAnswers(pbf, columns);
    writeAssessments(pbf, columns);
  });
}

/** The columns in bytes of `encodeClaimColumns`, given the same directory. Throws where they are none, or made with another directory. */
export function decodeClaimColumns(bytes: Uint8Array, directory: PlaceDirectory): ClaimColumns {
  return openForm(FORM, bytes, (pbf) => {
    const [sum, startsOn = 0, theatreParties = 0] = readCounts(pbf);
    if (sum !== directorySum(directory)) throw new Error(`This ${FORM.name} belongs to another directory.`);
    const parties = readTexts(pbf);
    const sources = {
      ids: readTexts(pbf),
      side: Int8Array.from(readRuns(pbf)),
      kind: Uint8Array.from(readRuns(pbf)),
    };
    const shapes = Array.from(readCounts(pbf), shapeFromKey);
    const shape = readPlanes(pbf);
    const source = Uint16Array.from(readPlanes(pbf));
    const days = readClaimDays(pbf, startsOn, shapes, shape);
    return {
      startsOn,
      parties,
      theatreParties,
      subjects: {
        places: directory.places.ids.length,
        region: directory.places.region.slice(),
        baseline: baselinesOf(directory),
      },
      sources,
      source,
      assertion: spread(shape, shapes, ({ assertion }) => assertion),
      position: spread(shape, shapes, ({ position }) => position),
      gains: spread(shape, shapes, ({ gains }) => gains),
      ...days,
      ...readSubjects(pbf, shapes, shape),
      ...readAnswers(pbf, shapes, shape),
      ...readAssessments(pbf, shapes, shape, { startsOn, ...days }),
    };
  });
}

function fitsDirectory({ subjects }: ClaimColumns, directory: PlaceDirectory): boolean {
  const same = (one: ArrayLike<number>, other: ArrayLike<number>) =>
    one.length === other.length && Array.prototype.every.call(one, (value, i) => value === other[i]);
  return (
    subjects.places === directory.places.ids.length &&
    same(subjects.region, directory.places.region) &&
    same(subjects.baseline, baselinesOf(directory))
  );
}

/** A column of what the shapes of rows say. */
function spread(
  shape: Uint32Array,
  shapes: readonly ClaimShape[],
  say: (shape: ClaimShape) => number,
): Uint8Array {
  const said = Uint8Array.from(shapes, say);
  const column = new Uint8Array(shape.length);
  for (let row = 0; row < shape.length; row += 1) column[row] = said[shape[row] ?? 0] ?? 0;
  return column;
}
