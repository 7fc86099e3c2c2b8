// What wrangler itself makes of the files of this folder, and of random texts: `make check-wrangler`.
//   node measure.mjs NODE_MODULES_FOLDER MIG [SEED [COUNT]]        UPDATE=1 writes NAME.json anew
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, mig, seed = "1", count = "20000"] = process.argv.slice(2);
const here = new URL(".", import.meta.url).pathname;
const { unstable_splitSqlQuery } = createRequire(`${packages}/`)("wrangler");

// null: wrangler refuses the text.
function sent(text) {
  try {
    return unstable_splitSqlQuery(text);
  } catch {
    return null;
  }
}

const cases = readdirSync(here)
  .filter((name) => name.endsWith(".sql"))
  .map((name) => readFileSync(here + name, "utf8"));
if (process.env.UPDATE)
  for (const name of readdirSync(here).filter((file) => file.endsWith(".sql"))) {
    const statements = sent(readFileSync(here + name, "utf8"));
    const lines = statements && `[${statements.map((text) => JSON.stringify(text)).join(",\n ")}]`;
    writeFileSync(here + name.replace(/sql$/, "json"), `${lines}\n`);
  }

// Texts of whatever the splitter or the trimmer looks at.
const parts = ["CREATE", "create", "TEMP", "temporary", "TRIGGER", "Trigger", "t", "BEGIN", "end", "END", "CASE", "EXPLAIN",
  "query", "plan", ";", ";", ";", "\n", "\r\n", " ", "--x\n", "-- y;", "/* ; */", "/*", "*/", "'a;b'", "'", '"', "`", "[a;b]",
  "[", "]", "x", "1", "$x$", "é", "\u00a0", "\ufeff", "\u1680", "\u2003", "\u2028", "\u205f", "\u3000", "\v", "\f", "\t", "(", ",",
  "BEGIN TRANSACTION", "BEGIN TRANSACTION;", "COMMIT;", "commit;", "SELECT 1", "end;", "END;", "-", "/", "*"];
let state = Number(seed);
const random = (below) => (state = (state * 1103515245 + 12345) & 0x7fffffff, (state >> 8) % below);
for (let i = 0; i < Number(count); i++) {
  let text = "x";
  for (let n = random(14); n >= 0; n--) text += parts[random(parts.length)] + (random(3) ? " " : "");
  cases.push(text.slice(random(2)) || ";");
}

const input = cases.filter((text) => text.length).join("\0") + "\0";
const run = spawnSync(mig, ["parse", "--wrangler", "--null"], { input, maxBuffer: 1 << 30 });
const got = run.stdout.toString().replaceAll(',\n "', ',"').split("\n");
let failed = 0, number = 0;
for (const text of cases.filter((item) => item.length)) {
  const want = JSON.stringify(sent(text)), answer = JSON.stringify(JSON.parse(got[number++] || '"no answer"'));
  if (want === answer) continue;
  if (failed++ < 10) console.log(`${JSON.stringify(text)}\n  wrangler: ${want}\n  mig:      ${answer}`);
}
console.log(`${number - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
