/** Words of the filters on claims. */
export const filter = {
  "filter.title": "Filter the claims",
  "filter.none": "all claims count",
  "filter.count": "{count, plural, one {# filter} other {# filters}} on",
  "filter.meaning":
    "Claims that are filtered out have no voice: every status is derived anew from those that are left.",
  "filter.source": "One source",
  "filter.source.all": "All sources",
  "filter.sourceKind": "Kind of source",
  "filter.verdict": "Verification",
  "filter.assertion": "Assertion",
  "filter.reset": "Let all claims count again",
  "filter.phrase": "{name}: {values}",
} as const;
