// mig, asked on the command line; examples as rules' heads hold them.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const program = process.env.MIG;

/** Runs mig in a folder: { status, out, err }. */
export function mig(folder, ...args) {
  const done = spawnSync(program, ["-C", folder, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status === null) throw new Error(`${program} ${args.join(" ")}: ${done.error?.message ?? done.signal}`);
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** The project's migrations, [{ name, content }], in the order of wrangler. */
export function filesOf(folder) {
  const { status, out, err } = mig(folder, "query", "--format", "json", "SELECT name, content FROM files ORDER BY id");
  if (status !== 0) throw new Error(err);
  return JSON.parse(out);
}

/** What lint finds; a finding's file is named as in filesOf. */
export function findingsOf(folder, files) {
  const { out, err } = mig(folder, "lint", "--format", "json");
  if (!out) throw new Error(err);
  const { findings } = JSON.parse(out);
  for (const finding of findings)
    finding.migration = files.find(({ name }) => finding.file === name || finding.file?.endsWith("/" + name))?.name ?? null;
  return findings;
}

const folders = [];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A scratch project with these migrations and settings; it goes when the process ends. */
export function scratchProject(files, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), "mig-d1-"));
  folders.push(folder);
  writeFileSync(join(folder, "mig.jsonc"), JSON.stringify({ migrations_dir: "migrations", ...settings }));
  for (const { name, content } of files) {
    const path = join(folder, "migrations", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** Every rule file below `folder`: { id, severity, bad, good }, the examples as lists of { files, settings }. */
export function rulesIn(folder) {
  const rules = [];
  for (const group of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const file of readdirSync(join(folder, group.name)).filter((name) => name.endsWith(".sql")).sort())
      rules.push(ruleOf(readFileSync(join(folder, group.name, file), "utf8")));
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function ruleOf(text) {
  const [first, ...lines] = text.split("\n");
  const [, id, severity] = first.split(/\s+/);
  const rule = { id, severity, fixes: / fix\b/.test(first), bad: [], good: [] };
  let example = null;
  for (const line of lines) {
    if (!line.startsWith("--")) break;
    const key = /^-- (\w+):/.exec(line)?.[1];
    if (key) {
      example = key === "bad" || key === "good" ? [] : null;
      if (example) rule[key].push(example);
    } else example?.push(line.slice(5));
  }
  for (const kind of ["bad", "good"]) rule[kind] = rule[kind].map(exampleOf);
  return rule;
}

// mig.jsonc's words for those of an example's head.
function settingsOf(words) {
  const { version, table, column, ...settings } = Object.fromEntries(words.trim().split(/\s+/).map((word) => word.split("=")));
  if (version) settings.target_version = version;
  if (table || column) settings.names = { ...(table && { table }), ...(column && { column }) };
  return settings;
}

// The lines "==> …" of an example: see rules/README.md.
function exampleOf(lines) {
  const example = { files: [], settings: {} };
  let times = 1;
  let end = "\n";
  for (const line of lines) {
    const settings = /^==> settings (.*)/.exec(line);
    const repeat = /^==> repeat (\d+)/.exec(line);
    const name = /^==> (?!settings |repeat |crlf|back )(\S+)/.exec(line);
    if (settings) example.settings = settingsOf(settings[1]);
    else if (repeat) times = Number(repeat[1]);
    else if (line === "==> crlf") end = "\r\n";
    else if (name) example.files.push({ name: name[1], content: "" });
    else if (!line.startsWith("==> back ")) {
      if (!example.files.length) example.files.push({ name: "0001_example.sql", content: "" });
      example.files.at(-1).content += line + end;
    }
  }
  for (const file of example.files) file.content = file.content.replaceAll("@", times > 1 ? "@".repeat(times) : "@");
  return example;
}
