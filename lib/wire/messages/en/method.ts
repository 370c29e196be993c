/** The rules of policy 1 in plain words. Numbers come from the policy itself. */
export const method = {
  "method.title": "How a statement becomes a colour",
  "method.lead":
    "The map shows no facts of its own. It is derived, day by day, from what was said, by the rules below. They have a number, policy {policy}, so that a picture made today can be made again the same way years from now.",
  "method.contents": "On this page",

  "method.statements.title": "Statements stay apart",
  "method.statements.body":
    "Every side says what it holds, and reporters repeat it with “could not be verified”. Here each utterance is kept by itself: who said it, through whom it reached us, when, about which place and for which day, and whether anybody has verified it. Nothing is merged, averaged or deleted. A wrong entry is struck out, with the reason, and its history stays.",
  "method.statements.answers":
    "Statements may answer each other: confirm, deny, doubt, repeat, correct or take back. A repetition adds no weight: it counts as one origin with what it repeats.",

  "method.rules.title": "The rules, in order",
  "method.rules.lead": "For one place on one day, the first rule that fits decides.",
  "method.rule.verified":
    "A claim that a party holds it has been verified, and nobody says anything against it for a day after the one the evidence shows.",
  "method.rule.baseline":
    "It has never been said to have changed hands, and nobody has said, for this day or any before, anything other than who held it on the first day. Nothing is drawn.",
  "method.rule.agreed":
    "The side that held it before says itself that the other holds it now, or the other concedes that it does not; and nobody says otherwise for a later day.",
  "method.rule.contested":
    "Two of those who speak disagree, or one of them calls it contested: a grey zone, fighting inside, infiltration.",
  "method.rule.assessed":
    "An independent source, or one of a party that neither gains nor loses by it, says that a party holds it, and nobody speaks against it.",
  "method.rule.claimed":
    "Only the party's own side says so. The side that would lose it has not answered, and nobody has verified it.",
  "method.rule.unknown": "None of these fits. For instance, somebody says only who does not hold it.",
  "method.rules.stale":
    "A status on which nobody has said a word for {days} days is drawn paler: it may be out of date. That never applies to the first day's picture.",
  "method.rules.refuted":
    "A refuted claim counts as if it had not been made. The newest verdict decides; where several assessors differ in their newest verdicts, the claim counts as not verified.",

  "method.day.title": "From which day a claim counts",
  "method.day.body":
    "“Recaptured by 9 March” does not say on which day. Such a claim counts from the latest day it may mean, or from the day it was said, whichever is earlier. A claim that something held throughout a time counts from the latest day on which that time may have begun to the earliest on which it may have ended; where it has no end, it counts until something later speaks. “About” and “probably” change how a date is shown, never the days. The days in between are drawn as uncertain.",

  "method.turn.title": "Turns",
  "method.turn.body":
    "A claim that a place was taken, retaken or left opens a turn for the party that gains. What was said for days before a turn no longer speaks in it, so that an old “we hold it” does not contest a new capture for ever. Further claims for the same party join its turn. Changes for different parties that count from one day open one turn together. An answer belongs to the turn of the claim it answers.",

  "method.word.title": "Whose word",
  "method.word.body":
    "Within a turn, a side speaks by its sources' claims for the latest day; where those differ, the side itself says “contested”. Each independent source speaks for itself by its latest claim. A source is aligned with a party when its word serves that party's interest. That does not make it official, and not wrong.",

  "method.viewpoint.title": "Viewpoint",
  "method.viewpoint.body":
    "By default every source is heard. A viewpoint hears only some: the sources aligned with one party, the independent ones, or a single source. The rules stay the same. The legend always names the viewpoint, and links keep it.",

  "method.time.title": "Three times",
  "method.time.body":
    "A claim has the day it is about, the day it was said, and the moment this atlas recorded it. The map shows a day with hindsight: all that is known now about it. “As known then” leaves out whatever was said or assessed after that day. A link can also fix the moment of recording, so that later entries change nothing in it.",

  "method.regions.title": "Whole regions",
  "method.regions.body":
    "“The whole oblast is retaken” says something only about places that had been in other hands the day before, or where somebody had said so; it does not repaint the rest. A denial of it reaches exactly as far. A region has a status of its own by the same rules. What a source says about a place beats what it says about the region around it.",

  "method.areas.title": "Areas and square kilometres",
  "method.areas.body":
    "The status of a village paints the land nearer to it than to any other place of the gazetteer, inside its region and at most {radius} km away. So a painted patch is no front line, and land that nobody spoke of stays bare. Areas are measured on the WGS84 ellipsoid, which for this part of the world is about 0.3 % more than on a sphere. An area drawn by an editor speaks for every place inside it and keeps its own outline.",
  "method.areas.unmapped":
    "What has no place is not dropped: unnamed villages, intents, figures for a whole region and places whose position is not known are listed beside the map and counted.",

  "method.map.title": "The ground map and disputed borders",
  "method.map.body":
    "The built-in map is schematic and works without the internet. Its borders are those of its data, listed below, not a judgement of this atlas. It opens on no party's view: every source is heard. Who held what on the theatre's first day, {day}, is part of the theatre's record and the starting point of every place.",
  "method.credits.title": "Data and licences",
  "method.credits.usedFor": "Used for",
  "method.credits.disputed": "Disputed borders",
  "method.credits.licence": "Licence",
} as const;
