// mig's word against D1's: see README.md. Prints what differs and "N passed, N failed".
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeAll, quoted, RUNTIMES } from "./d1.mjs";
import { filesOf, findingsOf, mig, rulesIn, scratchProject } from "./mig.mjs";
import { isConstraint, OBJECTS } from "./outcome.mjs";
import { replay, wordsOf } from "./replay.mjs";

const root = join(import.meta.dirname, "../..");
let passed = 0;
let failed = 0;
function check(name, holds, ...why) {
  if (holds) passed++;
  else {
    failed++;
    console.log(`FAIL tests/d1 ${name}`, ...why);
  }
}

// The error rules that speak of what D1 does; the others' (syntax, dir, …) are not about the database.
const NEWEST = "3.54";
const GROUPS = ["alter", "d1", "fk", "loss", "ref", "rows"];
const unseen = new Map(
  readFileSync(join(import.meta.dirname, "unseen.txt"), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => [line.split(/\s+/)[0], line.replace(/^\S+\s+/, "")]),
);
const rules = rulesIn(join(root, "rules"));

const wordsIn = (losses) => losses.map(({ words }) => words).join("; ");

// What no migration may do in silence. One that drops a column, or changes values, says so itself.
const LOST = ["rows", "emptied", "named"];

// Examples of error rules: the bad ones fail, lose or break something on one of the runtimes that know their words, the
// good ones do not on the newest, which is the one that mig speaks of by default.
async function checkExamples() {
  const seen = new Map();
  for (const [runtime, { path, target_version }] of Object.entries(RUNTIMES))
    for (const rule of rules.filter(({ id, severity }) => severity === "error" && GROUPS.includes(id.split("/")[0]))) {
      for (const [i, { files, settings }] of rule.bad.entries()) {
        if (settings.target === "sqlite") continue;
        const example = `${rule.id} ${i + 1}`;
        const folder = scratchProject(files, { ...settings, target_version });
        const findings = findingsOf(folder, files);
        if (findings.some(({ rule: id }) => id === "syntax/version")) continue;
        // At that place the rule may have said less than that something goes wrong.
        if (!findings.some(({ rule: id, severity }) => id === rule.id && severity === "error")) continue;
        const { outcomes } = await replay(files, path);
        seen.set(example, seen.get(example) || outcomes.some((outcome) => wordsOf(outcome) !== ""));
      }
      if (runtime !== NEWEST) continue;
      for (const [i, { files, settings }] of rule.good.entries()) {
        if (settings.target === "sqlite") continue;
        const { outcomes } = await replay(files, path, { onward: true });
        const harm = outcomes.flatMap(({ name, refused, losses, broken, follow }) => {
          const { content } = files.find((file) => file.name === name);
          // Its own rows may meet those made up here.
          const seeded = /UNIQUE constraint/.test(refused) && /\bVALUES\b/i.test(content) && !follow;
          return [!seeded && refused, ...broken, wordsIn(losses.filter((loss) => LOST.includes(loss.kind) && !isMeant(loss, content)))].filter(Boolean);
        });
        check(`${rule.id}: good example ${i + 1} on SQLite ${runtime}`, !harm.length, harm.join("; "));
      }
    }
  for (const [example, wrong] of seen)
    check(`${example}: the bad example`, wrong || unseen.has(example.split(" ")[0]), "does no harm");
  for (const id of unseen.keys())
    check(`${id} stands in unseen.txt`, [...seen].some(([example, wrong]) => !wrong && example.startsWith(id + " ")), "needlessly");
}

// A migration may delete and empty what it says it does.
function isMeant({ kind, table }, content) {
  const words = { rows: "DELETE\\s+FROM|REPLACE\\s+INTO", emptied: "UPDATE" }[kind];
  return words !== undefined && new RegExp(`\\b(?:${words})\\s+["\`]?${table}\\b`, "i").test(content);
}

// What `mig fix` makes of the examples: no error left in the folder means that D1 applies it.
async function checkFixes() {
  for (const rule of rules.filter(({ fixes }) => fixes))
    for (const [i, { files, settings }] of rule.bad.entries()) {
      if ((settings.target ?? "d1") !== "d1" || settings.transactions) continue;
      const folder = scratchProject(files, settings);
      mig(folder, "fix");
      const fixed = filesOf(folder);
      if (findingsOf(folder, fixed).some(({ severity }) => severity === "error")) continue;
      const { outcomes } = await replay(fixed, RUNTIMES[NEWEST].path);
      const refused = outcomes.find((outcome) => outcome.refused);
      check(`${rule.id}: bad example ${i + 1} after its fix`, !refused, refused?.refused);
    }
}

// The rules that say which table's rows go.
const TELLING = new Set(
  ["delete-all", "delete-referenced", "drop-table", "quoted-copy", "rebuild-blocked", "rebuild-cascade", "rebuild-column", "rebuild-filtered", "rebuild-positional", "rebuild-reference", "replace", "update-referenced"].map(
    (name) => "loss/" + name,
  ),
);

// Whether a finding's message names a table.
const names = ({ message }, table) => message.split(/[^\p{L}\p{N}_$]+/u).includes(table) || message.includes(quoted(table));

// Whole projects: a migration without an error is applied, and no row goes that no finding of `loss` tells of by its table.
async function checkProjects() {
  const sensible = readdirSync(join(root, "tests/projects/sensible")).map((name) => "tests/projects/sensible/" + name);
  const projects = [".", "examples/lossy", "tests/projects/as-written", ...sensible].map((project) => {
    const files = filesOf(join(root, project));
    return { project, files, findings: findingsOf(join(root, project), files) };
  });
  for (const [runtime, { path }] of Object.entries(RUNTIMES))
    // The well-made ones on what mig speaks of by default: they are long.
    for (const { project, files, findings } of projects.filter(({ project }) => runtime === NEWEST || !sensible.includes(project)))
      for (const { name, refused, losses, broken, follow } of (await replay(files, path, { onward: true })).outcomes) {
        const label = `${project} ${name} on SQLite ${runtime}`;
        const own = findings.filter(({ migration }) => migration === name);
        const untold = losses.filter(({ kind }) => LOST.includes(kind)).filter(({ table }) => !own.some((finding) => TELLING.has(finding.rule) && names(finding, table)));
        const wrong = [refused, ...broken].filter(Boolean);
        check(label, !wrong.length || own.some(({ severity }) => severity === "error"), wrong.join("; "));
        check(`${label}: rows`, !untold.length, wordsIn(untold));
        if (follow?.length) console.log(`tests/d1 ${label}: refused, with rows or without; not judged: ${follow.join(", ")}`);
      }
}

// Plans of `mig diff --sql`: applied to rows, they lead to the wanted schema and keep the rows. One that says it depends on
// rows may be refused for the values of those made up here, as it says; without rows it leads to the schema all the same.
// A schema that an older D1 does not know is no place to start from: mig says so of that version.
async function checkPlans() {
  const folder = join(root, "tests/diff");
  const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, "plan.sql")));
  for (const [runtime, { path, target_version }] of Object.entries(RUNTIMES))
    for (const name of cases) {
      const read = (file) => readFileSync(join(folder, name, file), "utf8");
      const options = existsSync(join(folder, name, "options")) ? read("options") : "";
      if (/target/.test(options)) continue;
      const plan = [{ name: "0001_from.sql", content: read("from.sql") }, { name: "0002_plan.sql", content: read("plan.sql") }];
      const label = `plan ${name} on SQLite ${runtime}`;
      const { send, outcomes } = await replay(plan, path, { onward: true });
      const { name: last, refused, losses } = outcomes.at(-1);
      if (refused && last === plan[0].name) {
        const foreseen = findingsOf(scratchProject(plan, { target_version }), plan).some(({ severity, migration }) => severity === "error" && migration === last);
        check(`${label}: mig refuses the schema, too`, foreseen, refused);
        continue;
      }
      const foretold = refused && isConstraint(refused) && /^-- DEPENDS ON ROWS/m.test(plan[1].content);
      check(label, !refused || (foretold && send), refused);
      if (!send) continue;
      const lost = losses.filter(({ kind }) => ["rows", "emptied", "changed"].includes(kind));
      check(`${label}: rows`, /destructive/.test(options) || !lost.length, wordsIn(lost));
      const made = await send([OBJECTS]);
      const scratch = scratchProject([{ name: "made.sql", content: made.map(({ sql }) => sql + ";\n").join("") }, { name: "to.sql", content: read("to.sql") }]);
      const same = mig(scratch, "diff", "migrations/made.sql", "migrations/to.sql", "--exit-code");
      check(`${label}: schema`, same.status === 0, same.out + same.err);
    }
}

// wrangler itself, on two projects: it applies all, or stops at a migration that lint finds an error in. `mig status`
// reads what it did.
function checkWrangler() {
  for (const project of [".", "tests/projects/as-written"]) {
    const folder = mkdtempSync(join(tmpdir(), "mig-wrangler-"));
    cpSync(join(root, project, "migrations"), join(folder, "migrations"), { recursive: true });
    writeFileSync(join(folder, "wrangler.jsonc"), WRANGLER);
    const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", MINIFLARE_WORKERD_PATH: RUNTIMES["3.47"].path };
    const wrangler = join(process.env.D1_MODULES, "node_modules/.bin/wrangler");
    const done = spawnSync(wrangler, ["d1", "migrations", "apply", "DB", "--local"], { cwd: folder, env, encoding: "utf8" });
    const status = mig(folder, "status");
    const files = filesOf(folder);
    const applied = status.out.split("\n").filter((line) => / applied /.test(line)).length;
    const stopped = files[applied]?.name;
    const told = findingsOf(folder, files).some(({ migration, severity }) => severity === "error" && migration === stopped);
    check(`wrangler on ${project}`, done.status === 0 ? applied === files.length : told, `stopped at ${stopped}:`, done.stdout + done.stderr + status.err);
    rmSync(folder, { recursive: true, force: true });
  }
}
const WRANGLER = `{
  "name": "x",
  "compatibility_date": "2026-01-01",
  "d1_databases": [{ "binding": "DB", "database_name": "db", "database_id": "db" }]
}`;

const parts = { wrangler: checkWrangler, projects: checkProjects, plans: checkPlans, fixes: checkFixes, examples: checkExamples };
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)) await parts[name]();
await closeAll();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
