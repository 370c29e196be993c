/** What a complaint is filled with, for example the greatest number allowed. */
export type ComplaintValues = Record<string, string | number>;

/**
 * What the schemas and rules say of a field, each sentence with the cure, under a key that stays when the wording
 * changes: the API gives both, and the interface says it in the reader's language. `{name}` stands for a value.
 */
export const complaints = {
  missing: "This is missing.",
  text: "Write text here.",
  number: "Write a number here.",
  wholeNumber: "Write a whole number here.",
  boolean: "Use true or false here.",
  list: "Give a list here.",
  object: "Give an object with fields here.",
  value: "Use {values}.",
  oneOf: "Use one of: {values}.",
  tooLong: "Keep this within {maximum} characters.",
  tooMany: "Give at most {maximum} here.",
  tooBig: "Use at most {maximum} here.",
  tooShort: "This is too short.",
  tooSmall: "Use at least {minimum} here.",
  notAbove: "Use more than {minimum} here.",
  kind: "Use one of the known kinds here.",
  format: "This is not written as it should be.",
  unknown: "This is not known here: leave it out.",
  unstorable: "There are signs in this text that cannot be stored: type it anew.",
  id: "An id has lower-case letters, digits and inner hyphens only.",
  partyKey: "A party's key is 1 to 16 lower-case letters or digits and begins with a letter.",
  webAddress: "Give a full web address that begins with http:// or https://.",
  name: "Give a name.",
  nameLength: "Keep the name within 200 characters.",
  language: "Give the language as a code of two or three letters.",
  summary: "Say in a sentence what was stated.",
  claimsNone: "A statement makes at least one claim.",
  claimsMany: "Enter at most 200 claims in one statement.",
  edtf: "Write a date in EDTF, for example 2025-05-30, 2025-05, 2025-05~, [..2025-03-09] or 2024-08/2025-03-12.",
  claimParty: "Say which party this is about.",
  claimAction: "Only a claim of control has an action: clear it.",
  claimOf: "Say what is denied: control, an advance or an intent.",
  claimOfNothing: "Only a denial says what it is of: clear it.",
  claimWhat: "Say what is intended, for example a buffer zone.",
  lineEnds: "Give the line at least one end, a drawing or a description.",
  countNone: "Say how many places.",
  countMany: "Count at most a million places.",
  countRegion: "Say in which region the unnamed places are.",
  longitude: "Longitude is between -180 and 180.",
  latitude: "Latitude is between -90 and 90.",
  bounds: "Give the window as west, south, east, north; west is less than east, south less than north.",
  beforeTheatre: "This theatre begins on {day}: choose a later day.",
  oneChosen: "Choose a place or a region, not both.",
  viewpoint: "Use all, independent, party:<key> or source:<id>.",
  ringLength: "A ring has at least four positions.",
  ringOpen: "A ring ends where it begins.",
  noSpeaker: "This source is not known here: choose or create the speaker.",
  noCarrier: "This source is not known here: choose or create the carrier.",
  noParty: "The theatre's parties are {parties}: choose one.",
  noPlace: "This place is not in the gazetteer: choose one or add it.",
  noRegion: "This region is not in the theatre: choose one of its regions.",
  noClaim: "There is no such claim to answer: search for it.",
  slug: "A slug has lower-case letters, digits and inner hyphens.",
  slugTaken: "There is a theatre at {slug} already: choose another address.",
  slugStays: "The address is part of every link into this theatre, and stays: leave it as it is.",
  colour: "Write the colour as # and six hex digits, for example #d55e00.",
  partiesFew: "A theatre has at least two parties.",
  partiesSame: "Two parties have the same key.",
  day: "Write the day as YYYY-MM-DD, for example 2025-05-30.",
  firstDayLate: "There is a claim for {day}: the first day cannot be later than that.",
  country: "Give the country as two capital letters (ISO 3166-1).",
  regionProperties: "Give the region's key, names and country here.",
  regionKeyTwice: "Two regions have the key {key}: choose a property that tells them apart.",
  outlineCrossing: "The outline crosses or touches itself near {lat}, {lng}: mend it there.",
  outlineNested:
    "One part lies inside another, or a hole outside of its part, near {lat}, {lng}: mend it there.",
  outlineNoArea: "There is a ring without an area near {lat}, {lng}: leave it out.",
  outlineWide:
    "The outline is wider than half the earth: cut it at the 180th meridian, and give WGS84 longitude and latitude.",
  outlineOverlap: "The outline covers {km2} km2 of the region {region}: regions do not overlap.",
  placeName: "Give the name.",
  placeNames: "Give the place at least one name.",
  placeNameTwice: "This name is here twice: leave one out.",
  placePreferredTwice: "Another name of this language is the preferred one: choose one of them.",
  placeLanguage: "Give the language as a BCP 47 code, for example uk.",
  positionSource: "Say where the position comes from, for example satellite imagery of a day.",
  positionSourceAlone: "There is no position: leave out where it comes from, or give the position.",
  placeRegion: "This region is not in the theatre: choose one of its regions, or leave it to the position.",
  fileEncoding:
    "The file is not UTF-8 text: save it as CSV in UTF-8 (in Excel: “CSV UTF-8”), then send it again.",
  fileEmpty: "The file is empty: its first row names the columns.",
  fileQuotes:
    "A quote that begins a cell has to end it, and a row has at most {megabytes} MB: look at line {line}.",
  fileNoColumn: "The file has no column {name}: its columns are {names}.",
  fileColumnTwice: "Two columns are called {name}: rename one.",
  fileNoSpeaker: "No column says who speaks: call one speaker, or name it in a mapping.",
  fileNoDate: "No column is a date: call one eventDate or saidOn, or name it in a mapping.",
  json: "Send JSON here.",
  mappingVersion: "This is version 1.",
  mappingDates: "Write the order of day, month and year, for example dd.MM.yyyy or M/d/yyyy.",
  noSource: "This source is not known here: choose another, or create it.",
  reportLong: "Keep the report within 200 KB: paste the part that speaks of territory.",
  geonameTaken: "{name} ({id}) has this GeoNames number: it may be the same place.",
} as const;
export type ComplaintKey = keyof typeof complaints;

/** The sentence of a complaint with its values filled in. */
export function complain(key: ComplaintKey, values: ComplaintValues = {}): string {
  return complaints[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

const keysBySentence = new Map(Object.entries(complaints).map(([key, sentence]) => [sentence, key]));

/** The key of a sentence that takes no values; undefined where it is none of these complaints. */
export const complaintKey = (sentence: string): ComplaintKey | undefined =>
  // the map was made of the complaints' own keys
  keysBySentence.get(sentence as (typeof complaints)[ComplaintKey]) as ComplaintKey | undefined;

/** Whether something is the key of a complaint. */
export const isComplaintKey = (key: unknown): key is ComplaintKey =>
  typeof key === "string" && Object.hasOwn(complaints, key);
