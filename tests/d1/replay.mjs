// A project's migrations applied one after the other, with rows put into every table between them.
import { applyMigration, openDatabase } from "./d1.mjs";
import { brokenIn, isConstraint, outcomeOf, readRows, stateOf } from "./outcome.mjs";
import { makeRows } from "./rows.mjs";

/** Outcomes in the order of `files`: { name, refused, losses, broken }. They end with the first that D1 refuses. With
    `onward` they go on behind it on a database where nothing was refused for its rows: an empty one that all files up to
    there were applied to. Where one is refused there, too, what follows stands on something else, and that is the end:
    the last outcome has `follow`, the names of the files behind it. `send` speaks to the database as it stands then. */
export async function replay(files, runtime, { onward = false } = {}) {
  let send = await openDatabase(runtime);
  const outcomes = [];
  const known = new Set();
  let state = new Map();
  for (const [i, { name, content }] of files.entries()) {
    const { refused, losses, state: after } = await outcomeOf(send, state, name, content);
    const outcome = { name, refused, losses, broken: [] };
    outcomes.push(outcome);
    state = after;
    if (refused) {
      send = onward ? await replayEmpty(files.slice(0, i + 1), runtime) : null;
      if (!send) {
        outcome.follow = files.slice(i + 1).map((file) => file.name);
        break;
      }
      state = await stateOf(send);
    }
    const empty = await makeRows(send, state);
    const broken = await brokenIn(send, state);
    if (i < files.length - 1) await readRows(send, state);
    // A table that takes no row for another reason than its constraints: a denied function, a trigger that fails.
    for (const [table, refused] of empty) if (refused && !isConstraint(refused)) broken.push(`broken: ${table} takes no row: ${refused}`);
    outcome.broken = broken.filter((words) => !known.has(words));
    broken.forEach((words) => known.add(words));
  }
  return { send, outcomes };
}

// A database that the files were applied to without rows, and without the ledger's row where that is what fails; null where
// one is refused all the same.
async function replayEmpty(files, runtime) {
  const send = await openDatabase(runtime);
  for (const { name, content } of files)
    if ((await applyMigration(send, name, content)) && (await applyMigration(send, name, content, false))) return null;
  return send;
}

/** An outcome in one line; empty where nothing went wrong. */
export function wordsOf({ refused, losses, broken }) {
  return [refused && `refused: ${refused}`, ...losses.map(({ words }) => words), ...broken].filter(Boolean).join("; ");
}
