// What a migration did to a database: refused, rows gone, values emptied, objects gone, objects that no longer work.
import { applyMigration, quoted } from "./d1.mjs";

// Without what SQLite, D1 and wrangler keep for themselves; a virtual table's own tables are of type 'shadow'.
export const OBJECTS = `SELECT type, name, sql, CASE type WHEN 'table' THEN
    (SELECT c.name FROM pragma_table_xinfo(sqlite_master.name) AS c WHERE NOT c.hidden LIMIT 1) END AS "column" FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND name <> 'd1_migrations'
  AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY type = 'table' DESC, rowid`;

/** The objects by lower-case name, tables with their rows. */
async function stateOf(send) {
  const objects = await send([OBJECTS]);
  const answers = await send.each(objects.map(({ name }) => [[`SELECT * FROM ${quoted(name)} LIMIT 200`]]));
  objects.forEach((object, i) => (object.rows = object.type === "table" ? (answers[i].rows ?? []) : undefined));
  return new Map(objects.map((object) => [object.name.toLowerCase(), object]));
}

const filled = (rows, column) => rows.filter((row) => row[column] !== null && row[column] !== undefined).length;

/** What is less than it was, in words. */
function lossesBetween(before, after) {
  const losses = [];
  for (const [name, old] of before) {
    const now = after.get(name);
    if (!now) losses.push(`gone: ${old.type} ${old.name}`);
    if (!now?.rows || !old.rows?.length) continue;
    if (now.rows.length < old.rows.length) losses.push(`rows: ${old.name} had ${old.rows.length}, has ${now.rows.length}`);
    else
      for (const column of Object.keys(old.rows[0])) {
        if (!(column in now.rows[0])) losses.push(`column: ${old.name}.${column}`);
        else if (filled(now.rows, column) < filled(old.rows, column)) losses.push(`emptied: ${old.name}.${column}`);
        else if (old.rows.every((row) => !now.rows.some((other) => String(other[column]) === String(row[column]))))
          losses.push(`changed: ${old.name}.${column}`);
      }
    // A name in double quotes that is no column's is a text: it lands in every row of a copy.
    for (const column of Object.keys(now.rows[0] ?? {}))
      if (now.rows.every((row) => row[column] === column) && !old.rows.some((row) => row[column] === column))
        losses.push(`named: every row of ${old.name}.${column} holds the column's name`);
  }
  return losses;
}

// What a batch ends with that shall leave nothing behind.
const UNDONE = "undone_by_this";

/** What fails when it is used: reading every view, writing every table, deleting rows that others refer to (which fails
    by the keys themselves, or by a SET NULL that meets NOT NULL: that is broken). Nothing is changed. */
export async function brokenIn(send) {
  const objects = (await send([OBJECTS])).filter(({ type }) => type === "table" || type === "view");
  const answers = await send.each(
    objects.map(({ type, name, column }) => {
      const table = quoted(name);
      const uses = [`SELECT * FROM ${table} LIMIT 1`];
      if (type === "table" && column)
        uses.push(
          `INSERT INTO ${table} (${quoted(column)}) SELECT NULL WHERE 0`,
          `UPDATE ${table} SET ${quoted(column)} = NULL WHERE 0`,
          `DELETE FROM ${table}`,
        );
      return [...uses, `SELECT * FROM ${UNDONE}`].map((sql) => [sql]);
    }),
  );
  return answers
    .map(({ error }, i) => ({ error, name: objects[i].name }))
    .filter(({ error }) => !error.includes(UNDONE) && (!isConstraint(error) || /NOT NULL constraint failed/.test(error)))
    .map(({ error, name }) => `broken: using ${name}: ${error}`);
}

/** Whether a refusal is about the values of a row, and not about the table. */
export const isConstraint = (message) => /constraint failed|SQLITE_MISMATCH|cannot store/i.test(message);

/** Applies a migration and tells what came of it: { refused, losses }. */
export async function outcomeOf(send, name, text) {
  const before = await stateOf(send);
  const refused = await applyMigration(send, name, text);
  return { refused, losses: refused ? [] : lossesBetween(before, await stateOf(send)) };
}
