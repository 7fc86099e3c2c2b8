// A project's migrations applied one after the other, with rows put into every table between them.
import { openDatabase, statementsOf } from "./d1.mjs";
import { brokenIn, isConstraint, outcomeOf } from "./outcome.mjs";
import { makeRows } from "./rows.mjs";

/** Outcomes in the order of `files` up to the first that D1 refuses: { name, refused, losses, broken }. With `onward`
    what D1 takes of a refused one is applied (`partly`: not all of it), and the others follow. `send` speaks to the database as it stands then. */
export async function replay(files, runtime, { onward = false } = {}) {
  const send = await openDatabase(runtime);
  const outcomes = [];
  const known = new Set();
  for (const { name, content } of files) {
    const outcome = { name, broken: [], ...(await outcomeOf(send, name, content)) };
    outcomes.push(outcome);
    if (outcome.refused && !onward) break;
    if (outcome.refused) outcome.partly = await applyPartly(send, name, content);
    const empty = await makeRows(send);
    const broken = await brokenIn(send);
    // A table that takes no row for another reason than its constraints: a denied function, a trigger that fails.
    for (const [table, refused] of empty) if (refused && !isConstraint(refused)) broken.push(`broken: ${table} takes no row: ${refused}`);
    outcome.broken = broken.filter((words) => !known.has(words));
    broken.forEach((words) => known.add(words));
  }
  return { send, outcomes };
}

// Statement by statement; whether D1 refuses one of the migration's own, so that what follows stands on something else.
async function applyPartly(send, name, content) {
  const answers = await send.each(statementsOf(name, content).map((sql) => [[sql]]));
  return answers.slice(0, -1).some(({ error }) => error !== undefined);
}

/** An outcome in one line; empty where nothing went wrong. */
export function wordsOf({ refused, losses, broken }) {
  return [refused && `refused: ${refused}`, ...losses, ...broken].filter(Boolean).join("; ");
}
