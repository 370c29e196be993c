import { connect } from "@/lib/db/connect";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { migrate } from "@/lib/server/migrate";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { isDemonstrationDue, loadDemonstration } from "@/lib/service/load-demonstration";

// Stands for the app in the test that kills it: owns an embedded database as `npm start` does and stores statements
// of three claims through the service, several at once, until it is killed. Words: folder, migrations, round.
// Prints `database <pid>`, then `stored <id>` for each statement once the service has said that it is stored.

const THEATRE_ID = "sumy-kursk";
const WRITES = 200;
const WRITERS = 4;

const [folder, migrations, round] = process.argv.slice(2);
if (!folder || !migrations || !round) throw new Error("Give a folder, the migrations and a round.");

const database = await startEmbeddedPostgres({ folder });
console.log(`database ${database.pid()}`);
await migrate(database.url, migrations);
const db = connect(database.url);
if (await isDemonstrationDue(db)) await loadDemonstration(db, () => {});

let next = 0;
const write = async () => {
  while (next < WRITES) {
    const number = next++;
    const ids = ["", "-a", "-b", "-c"].map((part) => `round-${round}-${number}${part}`);
    const stored = await createStatement(
      db,
      SYSTEM_ACTOR,
      THEATRE_ID,
      statement(number),
      () => ids.shift() ?? "",
    );
    if (!stored.ok) throw new Error(JSON.stringify(stored.error));
    console.log(`stored ${stored.value.id}`);
  }
};
await Promise.all(Array.from({ length: WRITERS }, write));
console.log("done");

function statement(number: number): unknown {
  const claim = (count: number) => ({
    assertion: "control",
    action: "captured",
    of: null,
    what: null,
    party: "ua",
    target: { kind: "count", count, modifier: "about", regionIds: ["kursk"] },
    quantity: null,
    eventDate: "2025-05-30",
    note: null,
    answers: [],
  });
  return {
    state: "published",
    speakerId: "syrskyi",
    relay: ["the-independent"],
    saidOn: "2025-05-30",
    publishedOn: null,
    url: null,
    archivedUrl: null,
    language: "en",
    excerpt: null,
    summary: `Statement ${number} of a round that ends in a crash.`,
    claims: [claim(1), claim(2), claim(3)],
  };
}
