// mig's word against D1's: see README.md. Prints what differs and "N passed, N failed".
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeAll, RUNTIMES } from "./d1.mjs";
import { filesOf, findingsOf, mig, rulesIn, scratchProject } from "./mig.mjs";
import { OBJECTS } from "./outcome.mjs";
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

/** Where the migrations' outcomes go wrong; what is only dropped by name, as it says, is no wrong. */
const wrongs = (outcomes) => outcomes.map(wordsOf).filter(Boolean).join(" | ");

// Examples of error rules: the bad ones fail, lose or break something on one of the runtimes, the good ones do not on the
// newest, which is the one that mig speaks of by default.
async function checkExamples() {
  const seen = new Map();
  for (const runtime of Object.keys(RUNTIMES))
    for (const rule of rules.filter(({ id, severity }) => severity === "error" && GROUPS.includes(id.split("/")[0])))
      for (const kind of ["bad", "good"])
        for (const [i, { files, settings }] of rule[kind].entries()) {
          if (settings.target === "sqlite" || (kind === "good" && runtime !== NEWEST)) continue;
          const { outcomes } = await replay(files, RUNTIMES[runtime]);
          const wrong = wrongs(outcomes);
          // A good one may drop and delete what it means to.
          const harm = outcomes.flatMap(({ refused, losses, broken }) => [refused, ...losses.filter((words) => /^(emptied|named)/.test(words)), ...broken]);
          if (kind === "good") check(`${rule.id}: good example ${i + 1} on SQLite ${runtime}`, !harm.some(Boolean), harm.join("; "));
          else seen.set(`${rule.id} ${i + 1}`, seen.get(`${rule.id} ${i + 1}`) || wrong !== "");
        }
  for (const [example, wrong] of seen)
    check(`${example}: the bad example`, wrong || unseen.has(example.split(" ")[0]), "does no harm");
  for (const id of unseen.keys())
    check(`${id} stands in unseen.txt`, [...seen].some(([example, wrong]) => !wrong && example.startsWith(id + " ")), "needlessly");
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
      const { outcomes } = await replay(fixed, RUNTIMES[NEWEST]);
      const refused = outcomes.find((outcome) => outcome.refused);
      check(`${rule.id}: bad example ${i + 1} after its fix`, !refused, refused?.refused);
    }
}

// Warnings that say themselves which rows go.
const WARNED = ["loss/delete-all", "loss/drop-table", "loss/drop-column", "loss/rebuild-blocked"];

// Whole projects: a migration without an error finding is applied and takes no rows along. What follows one that can be
// applied in part only is not judged.
async function checkProjects() {
  const sensible = readdirSync(join(root, "tests/projects/sensible")).map((name) => "tests/projects/sensible/" + name);
  for (const project of [".", "examples/lossy", "tests/projects/as-written", ...sensible]) {
    const folder = join(root, project);
    const files = filesOf(folder);
    const findings = findingsOf(folder, files);
    for (const runtime of Object.keys(RUNTIMES))
      for (const outcome of (await replay(files, RUNTIMES[runtime], { onward: true })).outcomes) {
        const own = findings.filter(({ migration }) => migration === outcome.name);
        const lost = outcome.losses.filter((words) => /^(rows|emptied|named)/.test(words)).concat(outcome.broken);
        const told = own.some(({ severity, rule }) => severity === "error" || (!outcome.refused && WARNED.includes(rule)));
        check(`${project} ${outcome.name} on SQLite ${runtime}`, told || (!outcome.refused && !lost.length), outcome.refused ?? lost.join("; "));
        if (outcome.partly) break;
      }
  }
}

// Plans of `mig diff --sql`: applied to rows, they lead to the wanted schema and keep the rows.
async function checkPlans() {
  const folder = join(root, "tests/diff");
  for (const name of readdirSync(folder).filter((name) => existsSync(join(folder, name, "plan.sql")))) {
    const read = (file) => readFileSync(join(folder, name, file), "utf8");
    const options = existsSync(join(folder, name, "options")) ? read("options") : "";
    if (/target/.test(options)) continue;
    for (const runtime of Object.keys(RUNTIMES)) {
      const plan = [{ name: "0001_from.sql", content: read("from.sql") }, { name: "0002_plan.sql", content: read("plan.sql") }];
      const { send, outcomes } = await replay(plan, RUNTIMES[runtime]);
      const label = `plan ${name} on SQLite ${runtime}`;
      const lost = outcomes.flatMap(({ losses }) => losses.filter((words) => /^(rows|emptied|changed)/.test(words)));
      check(label, !outcomes.at(-1).refused, outcomes.at(-1).refused);
      check(`${label}: rows`, /destructive/.test(options) || !lost.length, lost.join("; "));
      const made = await send([OBJECTS]);
      const scratch = scratchProject([{ name: "made.sql", content: made.map(({ sql }) => sql + ";\n").join("") }, { name: "to.sql", content: read("to.sql") }]);
      const same = mig(scratch, "diff", "migrations/made.sql", "migrations/to.sql", "--exit-code");
      check(`${label}: schema`, same.status === 0, same.out + same.err);
    }
  }
}

// wrangler itself, on two projects: it applies all, or stops at a migration that lint finds an error in. `mig status`
// reads what it did.
function checkWrangler() {
  for (const project of [".", "tests/projects/as-written"]) {
    const folder = mkdtempSync(join(tmpdir(), "mig-wrangler-"));
    cpSync(join(root, project, "migrations"), join(folder, "migrations"), { recursive: true });
    writeFileSync(join(folder, "wrangler.jsonc"), WRANGLER);
    const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", MINIFLARE_WORKERD_PATH: RUNTIMES["3.47"] };
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

for (const part of [checkWrangler, checkProjects, checkPlans, checkFixes, checkExamples]) await part();
await closeAll();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
