// Rows for every table of a database, made up so that its constraints hold.
import { quoted } from "./d1.mjs";
import { isConstraint } from "./outcome.mjs";

const ROWS = 3; // a table; two would do for most, the third is for self-references
const TRIES = 60; // values for one row before its table is given up

// The same rows on every run.
let seed = 1;
function random(below) {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >> 8) % below;
}

const TABLES = `SELECT l.name, m.sql, (SELECT json_group_array(json_object('name', c.name, 'type', c.type, 'notnull', c."notnull", 'pk', c.pk))
    FROM pragma_table_xinfo(l.name) AS c WHERE NOT c.hidden) AS columns,
  (SELECT json_group_array(json_object('id', k.id, 'table', k."table", 'from', k."from", 'to', k."to"))
    FROM pragma_foreign_key_list(l.name) AS k) AS keys
  FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.name = l.name AND m.type = 'table'
  WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND l.name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND l.name <> 'd1_migrations'`;

/** The database's ordinary tables with their columns, keys and text. */
async function tablesOf(send) {
  const tables = await send([TABLES]);
  for (const table of tables) {
    table.columns = JSON.parse(table.columns);
    const keys = new Map();
    for (const part of JSON.parse(table.keys)) keys.set(part.id, [...(keys.get(part.id) ?? []), part]);
    table.keys = [...keys.values()];
  }
  return tables;
}

// What a column is compared with in its table's text: the members of IN (…) and other literals behind its name.
function literalsOf(table, column) {
  const name = column.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const behind = (what) => table.sql.matchAll(new RegExp(`\\b${name}["\`\\]]?\\s*\\)?\\s*${what}`, "gi"));
  const values = [];
  for (const [, list] of behind("IN\\s*\\(([^)]*)\\)"))
    for (const [, text, number] of list.matchAll(/'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)/g))
      values.push(text === undefined ? Number(number) : text.replaceAll("''", "'"));
  for (const [, text, number] of behind("(?:=|==|<=|>=|BETWEEN)\\s*(?:'((?:[^']|'')*)'|(-?\\d+))"))
    values.push(text === undefined ? Number(number) : text);
  return values;
}

function plain(column, number) {
  const type = (column.type || "").toUpperCase();
  if (/BOOL/.test(type) || /^(is|has|was)_/i.test(column.name)) return number % 2;
  if (/INT|NUM|DEC|TIMESTAMP/.test(type)) return number + 1;
  if (/REAL|FLOA|DOUB/.test(type)) return number + 0.5;
  if (/_at$|date|time/i.test(column.name)) return `2026-01-0${1 + (number % 9)}T00:00:00.000Z`;
  return `${column.name} ${number + 1}`;
}

const ODD = [null, 0, 1, 2, 10, 100, "", "a", "{}", "[]", "a@b.example", "2026-01-01", "2026-01-01T00:00:00.000Z", "abcdefgh", 0.5];

function candidate(table, column, number, attempt) {
  const literals = literalsOf(table, column);
  if (attempt < ROWS * 2 && literals.length) return literals[(number + attempt) % literals.length];
  if (attempt === 0) return plain(column, number);
  const all = [...literals, ...literals, plain(column, number + attempt * ROWS), plain(column, number), ...ODD];
  return all[random(all.length)];
}

// The rows of each key's parent that it may refer to; null where there is no such parent. Without a row the key is NULL,
// where it may be.
async function parentsOf(send, tables, table) {
  const wanted = table.keys.map((key) => {
    const parent = tables.find(({ name }) => name.toLowerCase() === key[0].table.toLowerCase());
    let columns = key.map((part) => part.to);
    if (!columns[0]) columns = parent?.columns.filter(({ pk }) => pk).sort((a, b) => a.pk - b.pk).map(({ name }) => name) ?? [];
    return columns.length === key.length ? `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(key[0].table)} LIMIT ${ROWS}` : "SELECT 0 WHERE 0";
  });
  return (await send.ask(wanted)).map((rows) => rows?.map((row) => Object.values(row)) ?? []);
}

// The INSERT of one row, the `attempt`th that is made up for it.
function insertOf(table, parents, number, attempt) {
  const keyed = new Map();
  table.keys.forEach((key, k) => {
    const row = parents[k][(number + (attempt >> 3)) % parents[k].length] ?? [];
    key.forEach((part, i) => keyed.set(part.from.toLowerCase(), row[i] ?? null));
  });
  const columns = table.columns.filter(({ pk, type }) => !(pk && /^integer$/i.test(type) && attempt % 2 === 0));
  const values = columns.map((column) => {
    const own = keyed.get(column.name.toLowerCase());
    return own !== undefined && (own !== null || !column.notnull) ? own : candidate(table, column, number, attempt);
  });
  const sql = columns.length
    ? `INSERT INTO ${quoted(table.name)} (${columns.map(({ name }) => quoted(name)).join(", ")}) VALUES (${values.map(() => "?").join(", ")})`
    : `INSERT INTO ${quoted(table.name)} DEFAULT VALUES`;
  return [sql, ...values];
}

// Fills a table up to ROWS rows; why it takes no more, or null. A round is one message to the database: one attempt at each
// missing row, then ever more attempts, of which several may pass.
async function fill(send, tables, table) {
  let refused = null;
  let attempt = 0;
  let parents = await parentsOf(send, tables, table);
  const self = table.keys.some(([{ table: parent }]) => parent.toLowerCase() === table.name.toLowerCase());
  for (let more = 1; table.count < ROWS && attempt < TRIES; attempt += more, more = Math.min(2 * more, TRIES - attempt)) {
    const rows = [];
    for (let i = 0; i < more; i++) for (let number = table.count; number < (self && i === 0 ? table.count + 1 : ROWS); number++) rows.push(insertOf(table, parents, number, attempt + i));
    // As a rule the first attempt does for all.
    const [together] = attempt === 0 && rows.length > 1 ? await send.each([rows]) : [{ error: "" }];
    const answers = together.error === undefined ? rows.map(() => ({})) : await send.each(rows.map((row) => [row]));
    table.count += answers.filter(({ error }) => error === undefined).length;
    refused = answers.findLast(({ error }) => error !== undefined)?.error ?? refused;
    if (answers.some(({ error }) => error !== undefined && !isConstraint(error))) break;
    if (self) parents = await parentsOf(send, tables, table);
  }
  return table.count < ROWS ? refused : null;
}

/** Fills every table of a database in a state up to ROWS rows. A map from the tables that took none to why not. */
export async function makeRows(send, state) {
  const empty = new Map();
  if ([...state.values()].every(({ type, rows }) => type !== "table" || rows.length >= ROWS)) return empty;
  const tables = await tablesOf(send);
  const filled = new Set();
  for (const table of tables) table.count = state.get(table.name.toLowerCase()).rows.length;
  // Parents come first where it can be had; in the last round a key may stay NULL.
  for (let round = 0; round < 4; round++)
    for (const table of tables) {
      const own = table.name.toLowerCase();
      const waits = table.keys.some(([{ table: parent }]) => parent.toLowerCase() !== own && !filled.has(parent.toLowerCase()));
      if (filled.has(own) || (round < 3 && waits)) continue;
      const refused = table.count < ROWS ? await fill(send, tables, table) : null;
      empty.delete(table.name);
      if (table.count > 0) filled.add(own);
      else empty.set(table.name, refused);
    }
  return empty;
}
