// Origin: written for this project from English grammars and the glossaries of daily war reporting; no report's wording is copied.

/** What a verb says of territory. */
export type Sense =
  | "capture"
  | "recapture"
  | "liberate"
  | "hold"
  | "lose"
  | "leave"
  | "enter"
  | "advance"
  | "withdraw"
  | "shift"
  | "expel"
  | "clear"
  | "fall"
  | "repel"
  | "confine"
  | "infiltrate"
  | "flag"
  | "carry"
  | "rout"
  | "attack";

/** Regular verbs by their base form; irregular ones list all forms. "|" parts a verb from the word that has to follow. */
const SENSES: Record<Sense, string> = {
  capture:
    "capture seize conquer occupy overrun:overran,overrunning snatch wrest gain assume establish take:took,taken,taking secure win:won,winning annex:annexed",
  recapture:
    "recapture retake:retook,retaken,retaking reclaim regain recover reconquer reoccupy re-establish restore",
  liberate: "liberate free:freed,freeing",
  hold: "hold:held,holding control:controlled,controlling retain keep:kept,keeping maintain defend man:manned,manning",
  lose: "lose:lost,losing cede surrender relinquish",
  leave: "leave:left,leaving abandon vacate quit:quitting evacuate",
  enter: "enter reach breach storm penetrate approach encroach",
  advance:
    "advance push move march press thrust:thrusting progress drive:drove,driven,driving cross break:broke,broken,breaking edge inch roll close gain expand go:went,going attack raid develop deploy sweep:swept,sweeping",
  withdraw:
    "withdraw:withdrew,withdrawn retreat pull fall:fell,fallen step:stepped,stepping depart flee:fled,fleeing exit disengage",
  shift:
    "move redeploy relocate shift reposition regroup:regrouped,regrouping transfer:transferred,transferring",
  expel:
    "drive:drove,driven,driving push force oust expel:expelled,expelling dislodge chase throw:threw,thrown eject flush knock evict rout kick squeeze",
  clear: "clear rid:ridding cleanse mop:mopped,mopping",
  fall: "fall:fell,fallen",
  repel:
    "repel:repelled,repelling repulse thwart foil beat:beat,beaten,beating halt stop:stopped,stopping prevent stave block fend contain parry disrupt",
  confine: "confine restrict limit reduce squeeze pin:pinned,pinning",
  infiltrate: "infiltrate",
  flag: "raise hoist plant:planted,planting",
  carry:
    "carry:carried,carries launch make:made,making conduct mount stage begin:began,begun,beginning start undertake:undertook,undertaken attempt develop record achieve score continue resume see:saw,seen",
  rout: "complete finish rout destroy defeat",
  attack: "attack assault invade",
};

const regular = (base: string): string[] => {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const past = base.endsWith("e")
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${base}ed`;
  const third = /(?:s|sh|ch|x)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  return [base, third, past, `${stem}ing`];
};

/** The forms of a verb written as "take:took,taken,taking": what is listed stands beside the regular forms. */
export const formsOf = (entry: string): [string, string[]] => {
  const [base = "", listed] = entry.split(":");
  return [base, [...new Set([...regular(base), ...(listed?.split(",") ?? [])])]];
};

/** Base forms and senses by every form of a verb. */
export const verbSenses: ReadonlyMap<string, { base: string; senses: Sense[] }> = (() => {
  const map = new Map<string, { base: string; senses: Sense[] }>();
  for (const [sense, list] of Object.entries(SENSES) as [Sense, string][])
    for (const entry of list.split(" ")) {
      const [base, forms] = formsOf(entry);
      for (const form of forms) {
        const there = map.get(form);
        if (!there) map.set(form, { base, senses: [sense] });
        else if (there.base === base && !there.senses.includes(sense)) there.senses.push(sense);
      }
    }
  return map;
})();

/** Nouns that name an act of war, with the sense of their verb. */
export const nounSenses: ReadonlyMap<string, Sense> = new Map(
  (
    [
      ["capture", "capture seizure conquest takeover occupation capturing"],
      ["recapture", "recapture reconquest retaking reclaiming recapturing"],
      ["liberation", "liberate"],
      ["withdrawal", "withdrawal retreat pullout pullback exit withdrawals"],
      ["loss", "loss losses fall surrender"],
      [
        "advance",
        "advance advances advancement incursion incursions offensive offensives push thrust breakthrough breakthroughs gains gain assault assaults attack attacks invasion raid raids counteroffensive counter-offensive foray forays progress operation operations headway ground",
      ],
      ["control", "control foothold bridgehead presence hold"],
      ["rout", "rout defeat expulsion ouster clearing"],
    ] as const
  ).flatMap(([sense, words]) => {
    const of: Record<string, Sense> = {
      liberation: "liberate",
      withdrawal: "withdraw",
      loss: "lose",
      control: "hold",
    };
    const meant = of[sense] ?? (sense as Sense); // the other keys are senses themselves
    return (sense === "liberation" ? "liberation" : words).split(" ").map((word) => [word, meant] as const);
  }),
);

const formSet = (list: string): ReadonlySet<string> =>
  new Set(list.split(" ").flatMap((entry) => formsOf(entry)[1]));

/** Verbs before "to": what follows was done, was not, or is meant. */
export const governors = {
  done: new Set([
    ...formSet(
      "manage begin:began,begun,beginning continue start succeed help appear seem come:came,coming proceed go:went",
    ),
    "able",
    "having",
    "has",
    "have",
    "had",
  ]),
  failed: new Set([...formSet("fail refuse decline struggle neglect"), "unable", "failure"]),
  meant: new Set([
    ...formSet(
      "plan:planned,planning aim want intend prepare seek:sought,seeking hope vow pledge threaten order try attempt look wish decide promise ready plot:plotted,plotting conspire strive expect set:setting gather mass",
    ),
    "ready",
    "set",
    "bid",
    "plans",
    "plan",
    "aim",
    "intention",
    "effort",
    "efforts",
    "goal",
    "order",
    "orders",
    "poised",
    "preparing",
    "preparations",
    "attempt",
    "attempts",
    "task",
  ]),
} as const;

/** Of the meant: a plan that somebody has, rather than an attempt or a hope. */
export const plans = new Set([
  ...formSet("plan:planned,planning aim intend prepare ready vow want seek:sought,seeking gather mass"),
  "plans",
  "plan",
  "preparing",
  "preparations",
  "poised",
  "ready",
  "set",
  "aim",
  "intention",
  "goal",
]);

export const modals: ReadonlySet<string> = new Set([
  "could",
  "would",
  "may",
  "might",
  "should",
  "can",
  "will",
  "shall",
  "must",
  "'ll",
  "’ll",
  "wo",
  "ca",
  "cannot",
]);
export const negations: ReadonlySet<string> = new Set([
  "not",
  "never",
  "n't",
  "n’t",
  "no",
  "neither",
  "nor",
  "without",
  "hardly",
]);
export const beForms: ReadonlySet<string> = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "am",
  "'re",
  "’re",
  "get",
  "got",
  "gets",
]);

/** Words after which what follows is not told as a fact. */
export const unreal = new Set([
  "if",
  "unless",
  "whether",
  "should",
  "lest",
  "until",
  "before",
  "risk",
  "threat",
  "fear",
  "fears",
  "possible",
  "potential",
  "possibility",
  "prospect",
  "hypothetical",
  "danger",
  "possibly",
  "likely",
  "eventual",
  "imminent",
  "future",
]);

/** Soldiers of a side that is told elsewhere. */
export const troopWords: ReadonlySet<string> = new Set(
  "troops forces soldiers fighters units unit army military men servicemen paratroopers marines defenders militants infantry gunmen brigade brigades battalion assault detachments columns commanders guards command formations detachment serviceman".split(
    " ",
  ),
);
