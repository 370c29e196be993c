/** Sentences about claims and statuses, and the words of dates. Every sentence says who speaks. */
export const sentence = {
  "date.day": "on {day}",
  "date.day.about": "on or about {day}",
  "date.month":
    "in {month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}} {year}",
  "date.month.about":
    "in about {month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}} {year}",
  "date.year": "in {year}",
  "date.year.about": "in about {year}",
  "date.by": "{unit, select, day {by {when}} other {by the end of {when}}}",
  "date.by.about": "by about {when}",
  "date.after": "{unit, select, day {on or after {when}} other {in {when} or later}}",
  "date.between": "between {first} and {last}",
  "date.between.about": "between about {first} and {last}",
  "date.oneOf": "on {days}",
  "date.throughout": "from {first} to {last}",
  "date.since": "since {first}",
  "date.until": "until {last}",
  "date.always": "at some time",
  "date.uncertain": "{when} (the date is uncertain)",
  "date.nameOf.month": "{month} {year}",
  "date.nameOf.year": "{year}",

  "sentence.figure":
    "{modifier, select, about {about } atLeast {at least } atMost {at most } other {}}{value}",
  "sentence.target.place": "{name}{hasRegion, select, yes { ({region})} other {}}",
  "sentence.target.region": "{name}",
  "sentence.target.area": "{name}{hasDepth, select, yes { ({depth} km deep)} other {}}",
  "sentence.target.count": "{figure} unnamed {count, plural, one {place} other {places}} in {regions}",
  "sentence.target.line":
    "{ends, select, both {from {from} towards {to}} from {from {from}} to {towards {to}} other {{description}}}",
  "sentence.amount.km2": "{figure} km² of {target}",
  "sentence.amount.count": "{figure} {count, plural, one {place} other {places}} in {target}",
  "sentence.amount.share": "{figure} % of {target}",
  "sentence.amount.lost": "{figure} % of what had been lost in {target}",
  "sentence.where.place": "near {target}",
  "sentence.where.region": "in {target}",
  "sentence.where.area": "in this area: {target}",
  "sentence.where.count": "at {target}",
  "sentence.where.line": "{target}",

  "sentence.that.held": "{party} held {object}",
  "sentence.that.captured": "{party} had captured {object}",
  "sentence.that.recaptured": "{party} had recaptured {object}",
  "sentence.that.infiltrated": "forces of {party} had infiltrated {object}",
  "sentence.that.contested": "{object} {many, select, yes {were} other {was}} contested",
  "sentence.that.withdrew": "{party} had withdrawn from {object}",
  "sentence.that.advanced": "{party} had advanced {where}",
  "sentence.that.intended":
    "{party} had {hasWhat, select, yes {an intent concerning {object}: {what}} other {such an intent concerning {object}}}",
  "sentence.of.advance": "an advance by {party} {where}",
  "sentence.of.intent": "an intent of {party} concerning {object}{hasWhat, select, yes {: {what}} other {}}",
  "sentence.noted": "{clause} ({note})",
  "sentence.dated": "{clause} {when}",
  "sentence.said": "{speaker} said {saidOn} that {clause}.",
  "sentence.confirmed": "{speaker} confirmed {saidOn} that {clause}.",
  "sentence.denied": "{speaker} denied {saidOn} that {clause}.",
  "sentence.doubted": "{speaker} doubted {saidOn} that {clause}.",
  "sentence.spoke": "{speaker} spoke {saidOn} of {clause}.",

  "sentence.verdict.none": "Nobody has verified it.",
  "sentence.verdict.verified": "{by} verified it.",
  "sentence.verdict.refuted": "{by} refuted it.",
  "sentence.verdict.unverifiable": "According to {by}, it cannot be verified.",
  "sentence.verdict.unverified": "{by} could not verify it.",
  "sentence.reviewer": "a reviewer of this atlas",

  "sentence.status.verified":
    "On {date}, {name} is shown as held by {holder}, because a claim to that effect has been verified.",
  "sentence.status.baseline":
    "On {date}, {name} is shown as held by {holder}: nobody has said, for this day or any before, anything other than that it stayed as on the first day of this atlas.",
  "sentence.status.baselineUnknown":
    "On {date}, it is not known who holds {name}: nobody knew on the first day of this atlas, and nobody has said anything for a day since.",
  "sentence.status.agreed":
    "On {date}, {name} is shown as held by {holder}, because the side that held it before says so too.",
  "sentence.status.disputed":
    "On {date}, {name} is shown as contested, because those who speak of it disagree.",
  "sentence.status.contested":
    "On {date}, {name} is shown as contested, because one of those who speak of it calls it so.",
  "sentence.status.assessed":
    "On {date}, {name} is shown as held by {holder}, because a source that neither gains nor loses by it says so and nobody speaks against it.",
  "sentence.status.claimed":
    "On {date}, {name} is shown as claimed by {holder}: only its own side says so, and the other has not answered.",
  "sentence.status.unknown": "On {date}, it is not known who holds {name}: nothing that was said settles it.",
} as const;
