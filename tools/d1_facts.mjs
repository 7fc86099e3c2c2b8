// Measures what D1 takes, anew, and holds it against src/facts/d1.def: `make d1-facts`. Exits 1 when something differs.
//   node tools/d1_facts.mjs FOLDER       FOLDER/miniflare and, for each profile, FOLDER/workerd-VERSION hold node_modules
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const packages = process.argv[2];
const root = new URL("..", import.meta.url).pathname;
const { Miniflare } = await import(createRequire(`${packages}/miniflare/`).resolve("miniflare"));

// ---- the table ----

/** The rows of a macro list, their arguments as strings and numbers. */
function rows(file, macro) {
  const list = [];
  for (const [, inside] of readFileSync(root + file, "utf8").matchAll(new RegExp(`^${macro}\\((.*)\\)`, "gm")))
    list.push([...inside.matchAll(/"((?:[^"\\]|\\.)*)"|([\w.]+)/g)].map(([, text, word]) => text?.replace(/\\(.)/g, "$1") ?? word));
  return list;
}

const def = (macro) => rows("src/facts/d1.def", macro);
const holds = (date, since, until) => Number(since) <= date && (Number(until) === 0 || date <= Number(until));

// ---- asking ----

/** "accepted", or the error. */
async function answer(db, ...statements) {
  try {
    const results = await db.batch(statements.map((sql) => db.prepare(sql)));
    return { ok: true, rows: results.at(-1).results };
  } catch (error) {
    return { ok: false, error: String((error.cause ?? error).message) };
  }
}

const PRAGMAS = ("analysis_limit application_id auto_vacuum automatic_index busy_timeout cache_size cache_spill case_sensitive_like " +
  "cell_size_check checkpoint_fullfsync collation_list compile_options data_version database_list default_cache_size " +
  "defer_foreign_keys encoding foreign_key_check foreign_key_list foreign_keys freelist_count fullfsync function_list hard_heap_limit " +
  "ignore_check_constraints incremental_vacuum index_info index_list index_xinfo integrity_check journal_mode " +
  "journal_size_limit legacy_alter_table legacy_file_format locking_mode max_page_count mmap_size module_list optimize page_count page_size " +
  "pragma_list query_only quick_check read_uncommitted recursive_triggers reverse_unordered_selects schema_version " +
  "secure_delete shrink_memory soft_heap_limit synchronous table_info table_list table_xinfo temp_store threads trusted_schema " +
  "user_version wal_autocheckpoint wal_checkpoint writable_schema").split(" ");
const CALLS = { table_info: "p", table_xinfo: "p", index_list: "p", index_info: "i", index_xinfo: "i", foreign_key_list: "c" };
const ACTIONS = ["foreign_key_check", "quick_check", "integrity_check", "optimize", "table_list", "incremental_vacuum", "shrink_memory"];

/** accepted, noop, sticky, read or refused, as d1.def defines them. */
async function pragma(db, name) {
  if (CALLS[name]) return (await answer(db, `PRAGMA ${name}(${CALLS[name]})`)).ok ? "ACCEPTED" : "REFUSED";
  const before = await answer(db, `PRAGMA ${name}`);
  if (ACTIONS.includes(name)) return before.ok ? "ACCEPTED" : "REFUSED";
  const value = (result) => Object.values(result.rows?.[0] ?? {})[0];
  const other = value(before) ? "OFF" : "ON";
  if (!(await answer(db, `PRAGMA ${name}=${other}`)).ok) return before.ok ? "READ" : "REFUSED";
  const later = await answer(db, `PRAGMA ${name}`), within = await answer(db, `PRAGMA ${name}=${other}`, `PRAGMA ${name}`);
  if (name === "case_sensitive_like") {
    const like = await answer(db, "SELECT 'a' LIKE 'A' AS x");
    await answer(db, `PRAGMA ${name}=OFF`);
    return like.rows[0].x ? "ACCEPTED" : "STICKY";
  }
  await answer(db, `PRAGMA ${name}=${value(before) ? "ON" : "OFF"}`);
  if (value(later) !== value(before)) return "STICKY";
  return value(within) !== value(before) ? "ACCEPTED" : "NOOP";
}

/** ACCEPTED, DENIED or MISSING: whatever number of arguments it wants. */
async function called(db, name) {
  let denied = false, exists = false;
  for (let n = 0; n < 5; n++) {
    const list = Array(n).fill("NULL").join(", ");
    for (const call of [`SELECT ${name}(${list})`, `SELECT ${name}(${list}) OVER (ORDER BY 1)`]) {
      const { ok, error } = await answer(db, call);
      if (ok) return "ACCEPTED";
      if (/not authorized/.test(error)) denied = true;
      else if (!/no such function/.test(error)) exists = true;
    }
  }
  return denied ? "DENIED" : exists ? "ACCEPTED" : "MISSING";
}

const LIMITS = {
  columns: (n) => [`CREATE TABLE w (${Array.from({ length: n }, (_, i) => `c${i}`)})`, "DROP TABLE w"],
  order_terms: (n) => [`SELECT 1 ORDER BY ${Array(n).fill("+1")}`],
  statement_bytes: (n) => [`SELECT 1 --${"x".repeat(n - 11)}`],
  compound_terms: (n) => [Array(n).fill("SELECT 1").join(" UNION ALL ")],
  expression_depth: (n) => [`SELECT 1${" + 1".repeat(n - 1)}`],
  like_pattern_bytes: (n) => [`SELECT 'x' LIKE '${"y".repeat(n)}'`],
  function_arguments: (n) => [`SELECT char(${Array(n).fill("65")})`],
  value_bytes: (n) => [`SELECT length(zeroblob(${n}))`],
  join_tables: (n) => [`SELECT 1 FROM ${Array.from({ length: n }, (_, i) => `p AS p${i}`)}`],
};

/** The largest n that passes. */
async function limit(db, name) {
  let low = 1, high = 1 << 24;
  const passes = async (n) => (await answer(db, ...LIMITS[name](n))).ok;
  for (let n = 16; n <= high; n *= 2) if (!(await passes(n))) high = n - 1;
    else low = n;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const MODULES = {
  fts3: "x", fts4: "x", fts5: "x", fts5vocab: "f, 'row'", rtree: "id, a, b", rtree_i32: "id, a, b", geopoly: "a", dbstat: "main", csv: "data='1'",
  sqlite_stmt: "", bytecode: "", generate_series: "", json_each: "", zipfile: "'x'",
};

// ---- one profile ----

async function differences([profile, version]) {
  const date = Number(version.split(".")[1]), wrong = [];
  process.env.MINIFLARE_WORKERD_PATH = `${packages}/workerd-${version}/node_modules/@cloudflare/workerd-linux-64/bin/workerd`;
  const options = { modules: true, script: "export default {fetch(){return new Response('')}}", host: "127.0.0.1", d1Databases: ["DB"] };
  const miniflare = new Miniflare(options), db = await miniflare.getD1Database("DB");
  await answer(db, "CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p INTEGER REFERENCES p (id))", "CREATE INDEX i ON c (p)",
    "CREATE VIRTUAL TABLE f USING fts5(x)");
  let count = 0;
  const compare = (what, want, got) => {
    count++;
    if (String(want) !== String(got)) wrong.push(`${profile}: ${what} is ${got}, the table says ${want}`);
  };
  const said = (list, name, otherwise) => list.find((row) => row[0] === name && holds(date, ...row.slice(-2)))?.[1] ?? otherwise;

  const pragmas = def("D1_PRAGMA"), functions = def("D1_FUNCTION"), modules = def("D1_MODULE");
  for (const name of new Set([...PRAGMAS, ...pragmas.map((row) => row[0])]))
    compare(`PRAGMA ${name}`, said(pragmas, name, "REFUSED"), await pragma(db, name));
  const known = rows("src/catalog/functions.def", "FUNCTION").map((row) => row[0]).filter((name) => !/^current_/.test(name));
  for (const name of new Set([...known, ...functions.map((row) => row[0])]))
    compare(`${name}()`, said(functions, name, "ACCEPTED"), await called(db, name));
  for (const [name, words] of Object.entries(MODULES)) {
    const want = modules.some((row) => row[0] === name && holds(date, ...row.slice(-2)));
    const got = (await answer(db, `CREATE VIRTUAL TABLE v_${name} USING ${name}(${words})`)).ok;
    compare(`module ${name}`, want ? "ACCEPTED" : "REFUSED", got ? "ACCEPTED" : "REFUSED");
  }
  for (const [name, ANSWER, sql, ...range] of def("D1_STATEMENT"))
    if (holds(date, ...range)) compare(`statement ${name}`, ANSWER, (await answer(db, ...sql.split("; "))).ok ? "ACCEPTED" : "REFUSED");
  for (const [name, value, basis] of def("D1_LIMIT")) {
    const got = await limit(db, name);
    compare(`limit ${name}`, value, basis === "DOCUMENTED" && got >= Number(value) ? value : got);
  }
  await miniflare.dispose();
  console.log(`${profile} (workerd ${version}): ${count} facts measured, ${wrong.length} differ`);
  return wrong;
}

const wrong = [];
for (const profile of def("D1_PROFILE")) wrong.push(...(await differences(profile)));
for (const line of wrong) console.log(line);
process.exit(wrong.length ? 1 : 0);
