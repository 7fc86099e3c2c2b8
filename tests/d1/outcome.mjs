// What a migration did to a database: refused, rows gone, values emptied, objects gone, objects that no longer work.
import { applyMigration, quoted } from "./d1.mjs";

// Without what SQLite, D1 and wrangler keep for themselves; a virtual table's own tables are of type 'shadow'.
export const OBJECTS = `SELECT type, name, sql, CASE type WHEN 'table' THEN
    (SELECT c.name FROM pragma_table_xinfo(sqlite_master.name) AS c WHERE NOT c.hidden LIMIT 1) END AS "column", CASE type WHEN 'table' THEN
    (SELECT json_group_array(lower(k."table")) FROM pragma_foreign_key_list(sqlite_master.name) AS k) END AS parents
  FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND name <> 'd1_migrations'
  AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY type = 'table' DESC, rowid`;

/** The objects by lower-case name, tables with their rows. */
export async function stateOf(send) {
  const objects = await send([OBJECTS]);
  const state = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
  await readRows(send, state);
  return state;
}

// The rows of a full-text table over another's content, which is what the other holds, or a view shows.
const isMirror = ({ sql }) => /^CREATE\s+VIRTUAL\s/i.test(sql) && /\bcontent\s*=\s*['"]?\w/i.test(sql);

/** Reads the tables' rows anew. */
export async function readRows(send, state) {
  for (const object of state.values()) if (object.type === "table") object.rows = [];
  const tables = [...state.values()].filter((object) => object.type === "table" && !isMirror(object));
  const answers = await send.ask(tables.map(({ name }) => `SELECT * FROM ${quoted(name)} LIMIT 200`));
  tables.forEach((table, i) => (table.rows = answers[i] ?? []));
}

const filled = (rows, column) => rows.filter((row) => row[column] !== null && row[column] !== undefined).length;

/** What is less than it was: { kind, table, words } with a kind of gone, rows, column, emptied, changed, named. */
function lossesBetween(before, after) {
  const losses = [];
  for (const [name, old] of before) {
    const now = after.get(name);
    const lose = (kind, words) => losses.push({ kind, table: old.name, words });
    if (!now) lose("gone", `the ${old.type} ${old.name} is gone`);
    if (!now?.rows || !old.rows?.length) continue;
    if (now.rows.length < old.rows.length) lose("rows", `${old.name} had ${old.rows.length} rows, has ${now.rows.length}`);
    else
      for (const column of Object.keys(old.rows[0])) {
        if (!(column in now.rows[0])) lose("column", `${old.name}.${column} is gone`);
        else if (filled(now.rows, column) < filled(old.rows, column)) lose("emptied", `${old.name}.${column} became NULL`);
        else if (old.rows.every((row) => !now.rows.some((other) => String(other[column]) === String(row[column]))))
          lose("changed", `${old.name}.${column} holds other values`);
      }
    // A name in double quotes that is no column's is a text: it lands in every row of a copy.
    for (const column of Object.keys(now.rows[0] ?? {}))
      if (now.rows.every((row) => row[column] === column) && !old.rows.some((row) => row[column] === column))
        lose("named", `every row of ${old.name}.${column} holds the column's name`);
  }
  return losses;
}

// What a batch ends with that shall leave nothing behind.
const UNDONE = "undone_by_this";

/** What fails when it is used: reading every view, writing every table, deleting rows that others refer to (which fails
    by the keys themselves, or by a SET NULL that meets NOT NULL: that is broken). Nothing is changed. */
export async function brokenIn(send, state) {
  const objects = [...state.values()].filter(({ type }) => type === "table" || type === "view");
  const uses = objects.map(({ type, name, column }) => {
    const table = quoted(name);
    const reading = `SELECT * FROM ${table} LIMIT 1`;
    if (type !== "table" || !column) return [reading];
    const write = quoted(column);
    return [reading, `INSERT INTO ${table} (${write}) SELECT NULL WHERE 0`, `UPDATE ${table} SET ${write} = NULL WHERE 0`, `DELETE FROM ${table} WHERE 0`];
  });
  const parents = new Set(objects.flatMap((object) => JSON.parse(object.parents ?? "[]")));
  const deletions = objects.filter(({ type, name }) => type === "table" && parents.has(name.toLowerCase())).map(({ name }) => [name, [`DELETE FROM ${quoted(name)}`]]);
  // All uses in one batch; one by one where that fails.
  const [together] = await send.each([undone(uses.flat())]);
  const single = together.error.includes(UNDONE) ? [] : objects.map(({ name }, i) => [name, uses[i]]);
  const batches = [...single, ...deletions];
  const answers = batches.length ? await send.each(batches.map(([, statements]) => undone(statements))) : [];
  return answers
    .map(({ error }, i) => ({ error, name: batches[i][0] }))
    .filter(({ error }) => !error.includes(UNDONE) && !/may not be modified/.test(error) && (!isConstraint(error) || /NOT NULL constraint failed/.test(error)))
    .map(({ error, name }) => `broken: using ${name}: ${error}`);
}

const undone = (statements) => [...statements, `SELECT * FROM ${UNDONE}`].map((sql) => [sql]);

/** Whether a refusal is about the values of a row, and not about the table. */
export const isConstraint = (message) => /constraint failed|SQLITE_MISMATCH|cannot store|malformed JSON/i.test(message);

/** Applies a migration to a database in the state `before`: { refused, losses, state }, the last as it is then. */
export async function outcomeOf(send, before, name, text) {
  const refused = await applyMigration(send, name, text);
  const state = refused ? before : await stateOf(send);
  return { refused, losses: refused ? [] : lossesBetween(before, state), state };
}
