// D1 on this machine: databases of a workerd behind D1's own binding, and a migration applied to one as `wrangler d1
// migrations apply --local` does it: cut into statements by wrangler's own function, the ledger's row behind, one batch.
import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(process.env.D1_MODULES + "/");
const { Miniflare } = require(require.resolve("miniflare", { paths: [require.resolve("wrangler")] }));
const { unstable_splitSqlQuery: split } = require("wrangler");

const folderOf = (name) => dirname(require.resolve(name + "/package.json"));
const workerd = (name) =>
  require.resolve(`@cloudflare/workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}/bin/workerd`, {
    paths: [folderOf(name)],
  });

/** The runtimes, by what SQLite they hold: the one that wrangler brings along, and the newest when this was written; as
    mig's `target_version`. */
export const RUNTIMES = {
  3.47: { path: workerd("workerd"), target_version: "2026-04" },
  3.54: { path: workerd("workerd-newer"), target_version: "2026-11" },
};

// Asked with the number of a database and batches of statements, each statement with its values. A batch of one is run.
const WORKER = `export default {
  async fetch(request, env) {
    const { number, batches } = await request.json();
    const db = env["DB" + number];
    const answers = [];
    for (const batch of batches)
      try {
        const prepared = batch.map(([sql, ...values]) => (values.length ? db.prepare(sql).bind(...values) : db.prepare(sql)));
        const results = prepared.length === 1 ? [await prepared[0].all()] : await db.batch(prepared);
        answers.push({ results: results.map(({ results }) => results) });
      } catch (error) {
        answers.push({ error: String((error.cause ?? error).message) });
      }
    return Response.json(answers);
  },
};`;

const LEDGER =
  "CREATE TABLE IF NOT EXISTS d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";

// One process of workerd holds so many databases.
const AT_ONCE = 40;
let runtime = null;
let path = null;
let used = 0;

/** A new, empty database with wrangler's ledger, of a runtime of RUNTIMES, as a function: it sends a batch of statements,
    each a list of its SQL and values, gives the rows of the last and throws what D1 refuses the batch with. `.each`
    sends several batches at once and gives { rows } or { error } of each, `.ask` the rows of each of several queries,
    undefined of one that fails. The database lives until AT_ONCE more were
    opened, one of another runtime was, or `closeAll` was called. */
export async function openDatabase(wanted) {
  if (!runtime || used === AT_ONCE || path !== wanted) {
    await closeAll();
    path = process.env.MINIFLARE_WORKERD_PATH = wanted;
    runtime = new Miniflare({
      modules: true,
      script: WORKER,
      handleRuntimeStdio: (out, err) => [out, err].forEach((stream) => stream.resume()), // its log of what is provoked here
      d1Databases: Object.fromEntries(Array.from({ length: AT_ONCE }, (_, i) => ["DB" + i, "db" + i])),
    });
    used = 0;
  }
  const number = used++;
  const own = runtime;
  const each = async (batches) => {
    const body = JSON.stringify({ number, batches });
    const answers = await (await own.dispatchFetch("http://localhost/", { method: "POST", body })).json();
    return answers.map(({ error, results }) => (error === undefined ? { rows: results.at(-1), results } : { error }));
  };
  const send = async (...statements) => {
    const [answer] = await each([statements]);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.rows;
  };
  send.each = each;
  send.ask = async (queries) => {
    if (!queries.length) return [];
    const [together] = await each([queries.map((sql) => [sql])]);
    return together.results ?? (await each(queries.map((sql) => [[sql]]))).map(({ rows }) => rows);
  };
  await send([LEDGER]);
  return send;
}

/** Ends the runtime. */
export async function closeAll() {
  await runtime?.dispose();
  runtime = null;
}

/** The statements that wrangler makes of a migration, its ledger's row the last. */
export function statementsOf(name, text) {
  return split(`${text}\nINSERT INTO d1_migrations (name) values ('${name.replaceAll("'", "''")}');`);
}

/** Applies a migration, with `recorded` false its own statements alone; what D1 (or wrangler) refuses it with, or null. */
export async function applyMigration(send, name, text, recorded = true) {
  try {
    await send(...(recorded ? statementsOf(name, text) : split(text)).map((sql) => [sql]));
    return null;
  } catch (error) {
    return error.message;
  }
}

export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
