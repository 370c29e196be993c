import { toSearchKey } from "@/lib/domain/search-key";

// Origin: written for this project from the administrative divisions of ISO 3166-2 and common geographical English.

/** Kinds of first-level divisions in the languages of gazetteers, folded as names are. */
export const adminWords: ReadonlySet<string> = new Set(
  [
    "oblast", "region", "province", "governorate", "state", "district", "krai", "republic", "department", "territory",
    "prefecture", "canton", "muhafazah", "raion", "rayon", "the", "of", "area", "область", "області", "край", "район",
  ].map(toSearchKey),
);

/** Kinds of divisions as English reports write them after a name. */
export const divisionWords: ReadonlySet<string> = new Set([
  "oblast", "region", "province", "governorate", "state", "district", "krai", "department", "territory", "prefecture",
  "raion", "rayon", "regions", "provinces", "oblasts", "states", "governorates", "districts", "countryside",
]);

/** What a settlement is called. */
export const settlementWords: ReadonlySet<string> = new Set([
  "village", "villages", "town", "towns", "city", "cities", "settlement", "settlements", "locality", "localities", "hamlet",
  "hamlets", "community", "communities", "township", "townships", "stronghold", "hub", "capital", "suburb", "suburbs",
  "municipality", "borough", "place", "places", "point", "points", "centre", "center", "port", "base", "junction", "crossing",
]);

/** Settlements, where a figure before them counts places. */
export const countedWords: ReadonlySet<string> = new Set([
  "villages", "towns", "cities", "settlements", "localities", "hamlets", "communities", "townships", "places", "districts",
  "village", "town", "settlement", "locality", "municipalities", "areas", "neighbourhoods", "neighborhoods", "points",
]);

/** Parts and surroundings: an area in words. */
export const areaWords: ReadonlySet<string> = new Set([
  "area", "areas", "part", "parts", "outskirts", "vicinity", "border", "borders", "suburb", "suburbs", "surroundings",
  "territory", "positions", "half", "north", "south", "east", "west", "centre", "center", "northern", "southern", "eastern",
  "western", "northeast", "northwest", "southeast", "southwest", "edge", "edges", "foothold", "bridgehead", "strip",
  "airport", "airfield", "bridge", "palace", "refinery", "dam", "mine", "plant", "corridor", "road", "highway", "whole",
  "rest", "most", "all", "swathes", "chunks", "countryside", "district", "districts", "quarter", "quarters", "forest",
  "forests", "line", "section", "sections", "portion", "portions", "headquarters", "camp", "station", "island", "bank",
  "entrance", "entrances", "neighbourhood", "neighbourhoods", "neighborhood", "neighborhoods", "foot",
]);

/** A place before these words is only part of a name: a unit, an office, a front. */
export const namedAfterWords: ReadonlySet<string> = new Set([
  "group", "grouping", "brigade", "regiment", "battalion", "division", "corps", "command", "fleet", "front", "direction",
  "axis", "sector", "governor", "mayor", "administration", "council", "police", "prosecutor", "prosecutors", "university",
  "hospital", "agreement", "agreements", "accord", "accords", "treaty", "talks", "summit", "residents", "resident", "refugees",
  "incursion", "offensive", "operation", "campaign", "salient", "native", "post", "times", "news", "people", "officials",
  "governor's", "mayor's", "nuclear", "regional", "tactical", "operational", "garrison", "unit", "units", "museum", "chief",
  "spokesman", "spokesperson", "spokeswoman", "oblast's", "court", "street", "avenue", "club", "fc", "gas", "oil", "school",
]);

/** Prepositions after which a place is only near. */
export const nearWords: ReadonlySet<string> = new Set([
  "near", "outside", "around", "beside", "beyond", "off", "behind", "opposite", "nearby", "towards", "toward", "by",
  "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern", "eastern", "western",
  "from", "km", "kilometres", "kilometers", "miles", "bordering", "overlooking", "between", "linking", "connecting", "across",
]);
