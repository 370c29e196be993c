import { toDay } from "@/lib/domain/day";
import { buildIndexes, draftReport } from "@/lib/draft/draft-report";
import {
  readDemonstrationTheatre,
  readFixtureReports,
  readFolderReports,
} from "@/tests/support/labelled-reports";
import { enlargeTheatre } from "@/tests/support/large-gazetteer";
import { f1, levels, scoreReport, type Tally, trapsTaken } from "@/tests/support/score-drafts";

// `npm run bench:draft [-- <folder>]`: scores drafting against labelled reports, and measures time and memory. The folder (or
// DRAFT_REPORTS) holds further reports in `seeds/` and their labels in `expected/seed-claims.json`.

const folder = process.argv[2] ?? process.env.DRAFT_REPORTS;
const reports = [...readFolderReports(folder), ...readFixtureReports()];
const tallies = new Map<string, Map<string, Tally>>();
const traps: string[] = [];

for (const report of reports) {
  const made = draftReport(report, buildIndexes(report.theatre));
  traps.push(...trapsTaken(report, made).map((trap) => `${report.name}: ${trap}`));
  for (const set of [report.set, `  ${report.name}`])
    for (const level of levels) {
      const { labelled, drafted, right } = scoreReport(report, made, level);
      const ofSet = tallies.get(set) ?? new Map<string, Tally>();
      const sum = ofSet.get(level) ?? { labelled: 0, drafted: 0, right: 0 };
      ofSet.set(level, {
        labelled: sum.labelled + labelled,
        drafted: sum.drafted + drafted,
        right: sum.right + right,
      });
      tallies.set(set, ofSet);
    }
}

const part = (share: number, whole: number) => (whole === 0 ? "-" : (share / whole).toFixed(2));
console.log("precision / recall / F1; a level includes those before it\n");
console.log(`| reports | ${levels.join(" | ")} |\n|---|${levels.map(() => "---|").join("")}`);
for (const [name, ofSet] of tallies) {
  const cells = levels.map((level) => {
    const tally = ofSet.get(level) ?? { labelled: 0, drafted: 0, right: 0 };
    return `${part(tally.right, tally.drafted)} / ${part(tally.right, tally.labelled)} / ${f1(tally).toFixed(2)}`;
  });
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}
console.log(`\ntraps taken for claims: ${traps.length === 0 ? "none" : traps.join(", ")}\n`);

const theatre = enlargeTheatre(readDemonstrationTheatre(), 33_000, 150_000);
const begun = performance.now();
const indexes = buildIndexes(theatre);
const indexMs = performance.now() - begun;
const english = readFixtureReports().filter(({ text }) => /[a-z] the /.test(text));
const text = Array.from({ length: 20 }, () => english.map((report) => report.text).join("\n\n"))
  .join("\n\n")
  .slice(0, 20_000);
const times = Array.from({ length: 15 }, () => {
  const start = process.cpuUsage();
  draftReport({ text, publishedOn: toDay("2025-05-30"), outlet: "Border Post" }, indexes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
});
const [first = 0] = times;
const sorted = times.slice(1).sort((one, other) => one - other);
globalThis.gc?.();
console.log(
  `a report of 20 KB, 33,000 places with 150,000 spellings: processor time median ${sorted[7]?.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms, ` +
    `first call ${first.toFixed(0)} ms; index built once in ${indexMs.toFixed(0)} ms; ` +
    `process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`,
);
