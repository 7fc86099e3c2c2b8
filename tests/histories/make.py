#!/usr/bin/env python3
"""Writes the histories in this folder anew: tests/histories/make.py [FOLDER…]

Each history is the same every time (its folder's name is the seed). Every migration is applied to SQLite before it is
kept, in one transaction with foreign keys on, as D1 does; and so is its way back, which is then undone.
"""

import copy
import random
import shutil
import sqlite3
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from changes import CHANGES, NO_WAY_BACK, Author, Change, create_table
from model import Schema, read_domain
from styles import STYLES, Step, Style

HERE = Path(__file__).parent


def usable(db: sqlite3.Connection) -> None:
    """Raises what SQLite says of a view that no longer resolves."""
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
        db.execute(f'SELECT * FROM "{name}" LIMIT 0')


def attempt(style: Style, schema: Schema, rng: random.Random, db: sqlite3.Connection, changes: list) -> Step | None:
    """Applies one migration made of `changes`; leaves the database as it was where SQLite refuses it."""
    author = Author(style, schema, rng, db)
    step = Step(0, datetime.min, "", [], [])
    db.execute("BEGIN")
    try:
        for make in changes:
            change: Change | None = make(author)
            if change is None:
                raise sqlite3.OperationalError("nothing to do")
            for statement in change.up:
                db.execute(statement)
            step.slug = step.slug or change.slug
            step.up += change.up
            step.down = change.down + step.down
        usable(db)
        db.execute("SAVEPOINT back")
        for statement in step.down:
            db.execute(statement)
        db.execute("ROLLBACK TO back")
        db.execute("COMMIT")
    except sqlite3.Error:
        db.execute("ROLLBACK")
        return None
    if NO_WAY_BACK in step.down:
        step.down = [NO_WAY_BACK]
    return step


def write_history(style: Style) -> int:
    rng = random.Random(style.folder)
    schema = read_domain(style.domain)
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    moment = datetime(2021, rng.randint(1, 12), rng.randint(1, 28), tzinfo=timezone.utc)
    shutil.rmtree(HERE / style.folder, ignore_errors=True)
    number = 0
    while number < style.migrations:
        changes = [create_table] * 3
        if number > 0:
            changes = rng.choices(list(CHANGES), CHANGES.values(), k=rng.choice([1, 1, 1, 2, 2, 3]))
        tried = copy.deepcopy(schema)
        step = attempt(style, tried, rng, db, changes)
        if step is None:
            continue
        schema, step.number = tried, number
        moment += timedelta(days=rng.randint(0, 30), seconds=rng.randint(3600, 86399))
        step.moment, step.slug = moment, step.slug.lower() if number else "initial"
        for name, text in style.layout(style, step).items():
            path = HERE / style.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        number += 1
    return number


if __name__ == "__main__":
    for style in STYLES:
        if len(sys.argv) == 1 or style.folder in sys.argv[1:]:
            print(f"{style.folder}: {write_history(style)} migrations")
