import { z } from "zod";
import { assertions } from "@/lib/domain/claim";
import { noFilter } from "@/lib/domain/claim-filter";
import { complaints } from "@/lib/domain/complaint";
import { daySchema } from "@/lib/domain/day";
import { positionSchema } from "@/lib/domain/geometry";
import { idSchema } from "@/lib/domain/identity";
import { languageSchema } from "@/lib/domain/names";
import { fail, type Outcome, validate } from "@/lib/domain/outcome";
import { sourceKinds } from "@/lib/domain/source";
import { draftStates } from "@/lib/domain/statement";
import { verdicts } from "@/lib/domain/verification";
import { asKnownSchema, readViewpoint } from "@/lib/domain/viewpoint";
import { areaTables } from "./areas-json";
import { feedFormats } from "./feed/feed-content";
import { type filterParameters, readFilter, readFilterPart } from "./filter-query";
import { searchGroupSchema } from "./search-results";
import { readPictureSize } from "./snapshot/picture-size";

const absent = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null);

const viewpoint = z
  .string()
  .refine((text) => readViewpoint(text) !== null, {
    error: complaints.viewpoint,
  })
  .default("all");
const instant = z.iso.datetime({
  offset: true,
  error: "Write an instant, for example 2025-06-01T12:00:00Z.",
});
const limit = z.coerce.number().int().min(1).max(200, { error: "Ask for 1 to 200 at a time." });
const text = z
  .string()
  .trim()
  .max(200, { error: "Search for at most 200 characters." })
  .refine((searched) => !/\p{Cc}/u.test(searched), { error: "Search without control characters." });
const cursor = absent(z.string().max(500));
/** Degrees as a number is written, at whatever length a program prints it. */
const WRITTEN_POSITION = /^-?\d{1,3}(\.\d{1,20})?(e-\d{1,2})? ?, ?-?\d{1,2}(\.\d{1,20})?(e-\d{1,2})?$/;
/** A position as longitude and latitude, with a comma between them. */
const position = z
  .string()
  .regex(WRITTEN_POSITION, { error: "Write longitude and latitude, for example 35.5,51.2." })
  .transform((given) => given.split(",").map(Number))
  .pipe(positionSchema);
const IDS_AT_ONCE = 100;
const idList = z
  .string()
  .default("")
  .transform((listed) => (listed === "" ? [] : listed.split(",")))
  .pipe(z.array(idSchema).max(IDS_AT_ONCE, { error: `Ask for at most ${IDS_AT_ONCE} at a time.` }));

const format = z.enum(["json", "csv"], { error: "Use json or csv." }).optional();
const inOrder = (query: { from: string | null; to: string | null }) =>
  !query.from || !query.to || query.from <= query.to;
const disorder = { error: "The first day is after the last.", path: ["from"] };

const FILTER_CURES = {
  sourceKind: `Use kinds of sources with commas between them: ${sourceKinds.join(", ")}.`,
  source: "Use the id of a source.",
  verdict: `Use verdicts with commas between them: ${verdicts.join(", ")}.`,
  assertion: `Use assertions with commas between them: ${assertions.join(", ")}.`,
};
const filterPart = (name: (typeof filterParameters)[number]) =>
  absent(
    z
      .string()
      .refine((given) => readFilterPart(noFilter, name, given) !== null, { error: FILTER_CURES[name] }),
  );

/** How every derived read looks at the data. */
const lensParameters = {
  viewpoint,
  asKnown: asKnownSchema.default("hindsight"),
  knownAsOf: absent(instant),
  sourceKind: filterPart("sourceKind"),
  source: filterPart("source"),
  verdict: filterPart("verdict"),
  assertion: filterPart("assertion"),
};
const viewParameters = { ...lensParameters, lang: languageSchema.default("en") };

const pixels = z.coerce.number().int().min(1).max(100_000, { error: "Give a number of pixels." });
const followParameters = {
  place: absent(idSchema),
  source: absent(idSchema),
  q: absent(text.min(1, { error: "Say what to search for, or leave it out." })),
  lang: viewParameters.lang,
};

/** The parts of a filter put together, as services take it. */
const withFilter = <T extends Record<(typeof filterParameters)[number], string | null>>(
  schema: z.ZodType<T>,
) =>
  schema.transform(({ sourceKind, source, verdict, assertion, ...rest }) => ({
    ...rest,
    filter: readFilter({ sourceKind, source, verdict, assertion }) ?? noFilter,
  }));

/** Parameters of the addresses of the API, each a closed list: an unknown one is an error. */
export const querySchemas = {
  none: z.strictObject({}),
  language: z.strictObject({ lang: viewParameters.lang }),
  /** Of a picture, in pixels. */
  picture: z.strictObject({
    size: z
      .string()
      .transform((text, context) => {
        const size = readPictureSize(text);
        if (size === null)
          context.addIssue({
            code: "custom",
            message: "Write <width>x<height>: 600 to 4000 pixels wide, 315 to 4000 high, not too oblong.",
          });
        return size;
      })
      .nullable()
      .default(null),
  }),
  snapshots: z.strictObject({ cursor, limit: limit.default(50) }),
  atlas: withFilter(z.strictObject(lensParameters)),
  /** The words about up to 100 places and regions. */
  stories: withFilter(z.strictObject({ ...lensParameters, place: idList, region: idList })),
  unmapped: z.strictObject({ knownAsOf: lensParameters.knownAsOf, cursor, limit: limit.default(100) }),
  /** What an immutable payload was made of. */
  payload: withFilter(z.strictObject(lensParameters)),
  map: withFilter(z.strictObject({ ...viewParameters, date: absent(daySchema), format })),
  place: withFilter(z.strictObject({ ...viewParameters, date: absent(daySchema) })),
  diff: withFilter(
    z
      .strictObject({ ...viewParameters, from: absent(daySchema), to: absent(daySchema) })
      .refine(inOrder, disorder),
  ),
  areas: withFilter(
    z
      .strictObject({
        ...viewParameters,
        from: absent(daySchema),
        to: absent(daySchema),
        region: absent(idSchema),
        format,
        /** Which of its tables a CSV has. */
        table: z.enum(areaTables, { error: `Use ${areaTables.join(", ")}.` }).default("series"),
      })
      .refine(inOrder, disorder),
  ),
  /** Tells what a write would do, and does nothing. */
  dryRun: z.strictObject({
    dryRun: z.enum(["0", "1"], { error: "Use 1 to try, or leave it out." }).default("0"),
  }),
  ground: z.strictObject({
    at: absent(position),
    /** Names with line ends between them. */
    names: absent(z.string().max(2000)).transform((listed) => (listed ?? "").split("\n").filter(Boolean)),
    except: absent(idSchema),
  }),
  places: z.strictObject({
    q: text.default(""),
    /** A position: the places nearest to it, whatever their names. */
    near: absent(position),
    cursor,
    limit: limit.default(50),
    lang: viewParameters.lang,
  }),
  search: z
    .strictObject({
      q: text.min(1, { error: "Say what to search for." }),
      /** One group alone, where it goes on. */
      only: absent(searchGroupSchema),
      cursor,
      limit: limit.default(8),
      lang: viewParameters.lang,
    })
    .refine((query) => query.cursor === null || query.only !== null, {
      error: "Say with only which group goes on here.",
      path: ["cursor"],
    }),
  /** Of oEmbed. Consumers send more than the specification has; what is unknown is passed over. */
  oembed: z.object({
    url: z.string().max(2000),
    format: z.string().max(20).default("json"),
    maxwidth: absent(pixels),
    maxheight: absent(pixels),
  }),
  /** What is followed. */
  feed: z.strictObject({
    format: z.enum(feedFormats, { error: `Use ${feedFormats.join(", ")}.` }).default("atom"),
    ...followParameters,
  }),
  /** The same where the form is said by the name of the file. */
  namedFeed: z.strictObject(followParameters),
  /** Drafts for those who work on them. */
  drafts: z.strictObject({
    state: z
      .string()
      .default("draft")
      .transform((listed) => listed.split(","))
      .pipe(
        z.array(
          z.enum(draftStates, {
            error: `Use states with commas between them: ${draftStates.join(", ")}.`,
          }),
        ),
      ),
    mine: z.enum(["0", "1"], { error: "Use 1 for your own, or leave it out." }).default("0"),
    author: absent(text),
    q: absent(text),
    cursor,
    limit: limit.default(50),
  }),
  /** Reports that were opened at the desk. */
  reports: z.strictObject({ limit: limit.default(12) }),
  report: z.strictObject({ lang: viewParameters.lang }),
  statements: z
    .strictObject({
      from: absent(daySchema),
      to: absent(daySchema),
      place: absent(idSchema),
      source: absent(idSchema),
      q: absent(text),
      cursor,
      limit: limit.default(50),
      format,
      /** Of the sentences of a CSV. */
      lang: viewParameters.lang,
    })
    .refine(inOrder, disorder),
};

/** Reads the parameters of an address. `invalid` names each that is bad, unknown or given twice. */
export function readQuery<T>(schema: z.ZodType<T>, parameters: URLSearchParams): Outcome<T> {
  const message = "Some parameters of this address are not understood.";
  const names = [...parameters.keys()];
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0)
    return fail(
      "invalid",
      message,
      twice.map((path) => ({ path, message: "Give this parameter once." })),
    );
  return validate(schema, Object.fromEntries(parameters), message);
}
