"""What people do to a schema. Each change takes the schema one step on and says so in SQL, there and back.

A change may turn out to be impossible (a column that a view reads cannot be dropped): make.py tries each one in
SQLite and takes another where it is refused, so nothing here checks twice.
"""

from __future__ import annotations

import random
import sqlite3
from dataclasses import dataclass, field

from model import Column, Schema, Table
from styles import Style
from words import BETTER_WORDS

NO_WAY_BACK = "-- There is no way back from here."


@dataclass
class Change:
    slug: str
    up: list[str] = field(default_factory=list)
    down: list[str] = field(default_factory=list)


@dataclass
class Author:
    """Everything that a change needs to be thought of."""

    style: Style
    schema: Schema
    random: random.Random
    db: sqlite3.Connection

    def table(self) -> Table:
        return self.random.choice(self.schema.tables)

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def objects(self, kind: str, table: Table | None = None) -> list[tuple[str, str]]:
        """Name and SQL of what SQLite holds of a kind, in the order of creation."""
        query = "SELECT name, sql, tbl_name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY rowid"
        rows = self.db.execute(query, (kind,))
        return [(name, sql + ";") for name, sql, on in rows if table is None or on == table.name]

    def maybe_if_exists(self) -> str:
        return self.style.keywords(self.random.choice(["", "IF EXISTS "]))


def create_table(author: Author) -> Change | None:
    """The next table whose parents are there. A parent that was dropped again is left out."""
    say, schema = author.style.say, author.schema
    waiting = [table for table, _ in schema.waiting]

    def is_ready(entry: tuple[Table, list[tuple[str, bool]]]) -> bool:
        return all(schema.names[name] is entry[0] or schema.names[name] not in waiting for name, _ in entry[1])

    ready = [entry for entry in schema.waiting if is_ready(entry)]
    if not ready:
        return None
    schema.waiting.remove(ready[0])
    table, parents = ready[0]
    parents = [(name, optional) for name, optional in parents if schema.names[name] in [table, *schema.tables]]
    if table.columns or table.later or len(parents) < 2:
        table.columns.insert(0, Column("id", author.style.key_kind(), required=True))
        table.key = table.columns[:1]
    for name, optional in parents:
        parent = schema.names[name]
        itself = parent is table
        if len(parent.key) > 1:
            continue
        action = author.random.choice(["CASCADE", "CASCADE", "RESTRICT", "NO ACTION"])
        if optional or itself:
            action = "SET NULL"
        name = "parent_id" if itself else author.style.key_name(parent)
        table.columns.append(Column(name, parent.key[0].kind, required=not optional, parent=parent, action=action))
    if not table.key:
        table.key = table.parents()
    schema.tables.append(table)
    change = Change(f"create_{table.name}", [author.style.create_table(table)], [say("DROP TABLE {};", table.name)])
    for column in table.parents():
        if author.often(0.6) and column not in table.key[:1]:
            change.up.append(index_on(author, table, column))
    return change


def index_on(author: Author, table: Table, column: Column) -> str:
    return author.style.say("CREATE INDEX {} ON {} ({});", f"idx_{table.name}_{column.name}", table.name, column.name)


# Columns that any table may come to need, and their kinds.
AFTERTHOUGHTS = {"external_ref": "text", "meta": "json", "locked_at": "moment", "origin": "text", "priority": "count",
                 "checked_at": "moment", "revision": "count", "language": "text", "hidden": "flag", "etag": "text",
                 "legacy_id": "text"}


def add_column(author: Author) -> Change | None:
    table = author.table()
    if table.later:
        column = table.later.pop(0)
        if column.default == "now":  # no constant: refused where the table has rows
            column.required, column.default = False, None
    else:
        name = author.random.choice(list(AFTERTHOUGHTS))
        column = Column(name, AFTERTHOUGHTS[name])
        if column.kind in ("count", "flag"):
            column.required, column.default = True, author.random.choice(["0", "1"])
        if column.kind == "flag":
            column.check = "{} IN (0, 1)"
    return add(author, table, column, author.random.choice(["ADD COLUMN", "ADD COLUMN", "ADD"]))


def add(author: Author, table: Table, column: Column, verb: str = "ADD COLUMN") -> Change:
    say = author.style.say
    table.columns.append(column)
    return Change(f"add_{table.name}_{column.name}",
                  [say(f"ALTER TABLE {{}} {verb} {{column}};", table.name, column=author.style.column(column, None))],
                  [say("ALTER TABLE {} DROP COLUMN {};", table.name, column.name)])


def add_generated(author: Author) -> Change | None:
    table = author.table()
    texts = [c for c in table.plain() if c.kind == "text"]
    if not texts:
        return None
    source = author.random.choice(texts)
    expression = author.random.choice(["lower({})", "length({})", "substr({}, 1, 8)", "coalesce({}, '-')"])
    function = expression[: expression.index("(")]
    kind = "count" if function == "length" else "text"
    return add(author, table, Column(f"{source.name}_{function}", kind, source=source, generated=expression))


def add_reference(author: Author) -> Change | None:
    table, parent = author.table(), author.table()
    if len(parent.key) > 1 or parent is table:
        return None
    name = author.random.choice(["origin_", "primary_", "linked_"]) + author.style.key_name(parent)
    action = author.random.choice(["SET NULL", "CASCADE"])
    column = Column(name, parent.key[0].kind, parent=parent, action=action)
    change = add(author, table, column)
    change.up.append(index_on(author, table, column))
    change.down.insert(0, author.style.say("DROP INDEX {};", f"idx_{table.name}_{column.name}"))
    return change


def drop_column(author: Author) -> Change | None:
    table = author.table()
    candidates = [c for c in table.columns if c not in table.key and not c.unique and not c.parent]
    if table.searched or len(candidates) < 3:
        return None
    column = author.random.choice(candidates)
    table.columns.remove(column)
    drop = author.style.say("ALTER TABLE {} DROP COLUMN {};", table.name, column.name)
    return Change(f"drop_{table.name}_{column.name}", [drop], [NO_WAY_BACK])


def rename_column(author: Author) -> Change | None:
    say, table = author.style.say, author.table()
    candidates = [c for c in table.plain() if c.name in BETTER_WORDS]
    if table.searched or not candidates:
        return None
    column = author.random.choice(candidates)
    old, column.name = column.name, BETTER_WORDS[column.name]
    rename = "ALTER TABLE {} RENAME {} TO {};" if author.often(0.2) else "ALTER TABLE {} RENAME COLUMN {} TO {};"
    up, down = say(rename, table.name, old, column.name), say(rename, table.name, column.name, old)
    return Change(f"rename_{old}_to_{column.name}", [up], [down])


def rename_table(author: Author) -> Change | None:
    say, table = author.style.say, author.table()
    if table.searched or table.name not in BETTER_WORDS:
        return None
    old, table.name = table.name, BETTER_WORDS[table.name]
    rename = "ALTER TABLE {} RENAME TO {};"
    return Change(f"rename_{old}", [say(rename, old, table.name)], [say(rename, table.name, old)])


def create_index(author: Author) -> Change | None:
    say, table = author.style.say, author.table()
    columns = [c for c in table.columns if c not in table.key]
    if not columns:
        return None
    chosen = author.random.sample(columns, min(len(columns), author.random.choice([1, 1, 2, 2, 3])))
    terms, verb, where = [say("{}", c.name) for c in chosen], "CREATE INDEX", ""
    form, is_text = author.random.random(), chosen[0].kind == "text"
    if form < 0.2:
        terms[-1] += say(" DESC")
    elif form < 0.35 and is_text:
        terms[0] = f"lower({terms[0]})"
    elif form < 0.45 and is_text:
        terms[0] += say(" COLLATE ") + "NOCASE"
    elif form < 0.55:
        verb = "CREATE UNIQUE INDEX"
    if author.often(0.2):
        where = say(" WHERE {} IS NOT NULL", author.random.choice(columns).name)
    name = f"idx_{table.name}_{'_'.join(c.name for c in chosen)}"
    up = say(f"{verb} {{}} ON {{}} ({{terms}}){{where}};", name, table.name, terms=", ".join(terms), where=where)
    return Change(f"index_{table.name}_{chosen[0].name}", [up], [say("DROP INDEX {};", name)])


def drop_index(author: Author) -> Change | None:
    indexes = author.objects("index")
    if not indexes:
        return None
    name, sql = author.random.choice(indexes)
    return Change(f"drop_{name}", [author.style.say("DROP INDEX {sure}{};", name, sure=author.maybe_if_exists())], [sql])


def create_view(author: Author) -> Change | None:
    say, table = author.style.say, author.table()
    name = author.random.choice(["recent_{}", "active_{}", "{}_overview", "{}_listing", "public_{}"]).format(table.name)
    parents = [c for c in table.parents() if c.parent is not table]
    if parents and author.often(0.6):
        query = children_counted(author, table, author.random.choice(parents))
    else:
        shown = author.random.sample(table.columns, min(len(table.columns), 4))
        query = say("SELECT {columns}\nFROM {}", table.name, columns=author.style.names(shown))
        if author.often(0.7):
            query += say("\nWHERE {} IS NOT NULL", author.random.choice(shown).name)
        if author.often(0.3):
            query += say("\nORDER BY {}", shown[0].name)
    return Change(f"view_{name}", [say("CREATE VIEW {} AS\n{query};", name, query=query)], [say("DROP VIEW {};", name)])


def children_counted(author: Author, table: Table, reference: Column) -> str:
    say, parent = author.style.say, reference.parent
    key = say("{}.{}", parent.name, parent.key[0].name)
    shown = [c for c in parent.columns if c.kind == "text"][:2] or parent.key
    columns = ", ".join(say("{}.{}", parent.name, c.name) for c in shown)
    return (say("SELECT {columns}, count(*) AS {}\nFROM {}", "n", parent.name, columns=columns)
            + say("\nLEFT JOIN {} ON {}.{} = {key}\nGROUP BY {key}", table.name, table.name, reference.name, key=key))


def view_on_view(author: Author) -> Change | None:
    views = author.objects("view")
    if not views:
        return None
    say, (name, _) = author.style.say, author.random.choice(views)
    first = author.random.choice([row[1] for row in author.db.execute(f'PRAGMA table_info("{name}")')])
    new = f"{name}_totals"
    up = say("CREATE VIEW {} AS SELECT {}, count(*) AS {} FROM {} GROUP BY {};", new, first, "total", name, first)
    return Change(f"view_{new}", [up], [say("DROP VIEW {};", new)])


def drop_view(author: Author) -> Change | None:
    views = author.objects("view")
    if not views:
        return None
    name, sql = views[-1]  # nothing stands on the youngest
    return Change(f"drop_{name}", [author.style.say("DROP VIEW {sure}{};", name, sure=author.maybe_if_exists())], [sql])


def create_trigger(author: Author) -> Change | None:
    """One that notes the moment of a change, refuses a deletion, or counts children: as the table's columns suggest."""
    say, table = author.style.say, author.table()
    touched = [c for c in table.columns if c.name in ("updated_at", "updatedAt")]
    flags = [c for c in table.columns if c.kind == "flag"]
    own = [c for c in table.plain() if c not in touched]
    if touched and own:
        key, now = table.key[0].name, author.style.now
        now = now[1:-1] if now.startswith("(") else now
        name = f"{table.name}_touch"
        head = say("AFTER UPDATE OF {} ON {}", author.random.choice(own).name, table.name)
        body = say("UPDATE {} SET {} = {now} WHERE {} = NEW.{};", table.name, touched[0].name, key, key, now=now)
    elif flags:
        name = f"{table.name}_keep_{flags[0].name}"
        head = say("BEFORE DELETE ON {} WHEN OLD.{} = 1", table.name, flags[0].name)
        body = say("SELECT RAISE(ABORT, {why});", why=f"'{table.name}: {flags[0].name} is set'")
    elif table.parents() and table.parents()[0].parent is not table:
        reference = table.parents()[0]
        parent = reference.parent
        counters = [c.name for c in parent.plain() if c.kind == "count"][:1]
        if not counters:
            return None
        name = f"{table.name}_counted"
        head = say("AFTER INSERT ON {}", table.name)
        key = parent.key[0].name
        body = say("UPDATE {} SET {} = {} + 1 WHERE {} = NEW.{};", parent.name, *counters * 2, key, reference.name)
    else:
        return None
    return Change(f"trigger_{name}", [trigger(author, name, head, [body])], [say("DROP TRIGGER {};", name)])


def trigger(author: Author, name: str, head: str, body: list[str]) -> str:
    lines = "\n".join(author.style.indent + line for line in body)
    return author.style.say("CREATE TRIGGER {}\n", name) + f"{head}\nBEGIN\n{lines}\nEND;"


def drop_trigger(author: Author) -> Change | None:
    triggers = [t for t in author.objects("trigger") if "_search_" not in t[0]]
    if not triggers:
        return None
    name, sql = author.random.choice(triggers)
    return Change(f"drop_{name}", [author.style.say("DROP TRIGGER {};", name)], [sql])


def search(author: Author) -> Change | None:
    """A full-text index over a table, kept in step by triggers."""
    say, table = author.style.say, author.table()
    texts = [c for c in table.plain() if c.kind == "text"][:3]
    if author.style.key == "text" or table.searched or len(texts) < 2 or len(table.key) > 1:
        return None
    table.searched = True
    fts, key, names = f"{table.name}_search", table.key[0].name, author.style.names(texts)

    def row(which: str) -> str:
        return ", ".join(say(which + ".{}", c.name) for c in [table.key[0], *texts])

    into = say("INSERT INTO {} (rowid, {names}) VALUES ({row});", fts, names=names, row=row("NEW"))
    out = "INSERT INTO {} ({}, rowid, {names}) VALUES ({verb}, {row});"
    out = say(out, fts, fts, names=names, verb="'delete'", row=row("OLD"))
    options = f"fts5({', '.join(c.name for c in texts)}, content = '{table.name}', content_rowid = '{key}')"
    change = Change(f"search_{table.name}", [say("CREATE VIRTUAL TABLE {} USING {options};", fts, options=options)])
    for event, body in (("insert", [into]), ("delete", [out]), ("update", [out, into])):
        head = say(f"AFTER {event.upper()} ON {{}}", table.name)
        change.up.append(trigger(author, f"{fts}_{event}", head, body))
        change.down.append(say("DROP TRIGGER {};", f"{fts}_{event}"))
    change.down.append(say("DROP TABLE {};", fts))
    return change


def drop_table(author: Author) -> Change | None:
    """Only one that nothing refers to, once there are many."""
    table = author.table()
    mentions = any(table.name in sql for _, sql in author.objects("view") + author.objects("trigger"))
    if len(author.schema.tables) < 8 or table.searched or mentions or author.schema.children(table):
        return None
    author.schema.tables.remove(table)
    drop = author.style.say("DROP TABLE {sure}{};", table.name, sure=author.maybe_if_exists())
    return Change(f"drop_{table.name}", [drop], [author.style.create_table(table)])


def backfill(author: Author) -> Change | None:
    say, table = author.style.say, author.table()
    columns = [c for c in table.plain() if c.kind in ("text", "count", "json") and not c.unique]
    if not columns:
        return None
    column = author.random.choice(columns)
    value = {"text": "trim({})", "count": "coalesce({}, 0)", "json": "json({})"}[column.kind].format(say("{}", column.name))
    update = say("UPDATE {} SET {} = {value} WHERE {} IS NOT NULL;", table.name, column.name, column.name, value=value)
    return Change(f"backfill_{column.name}", [update], [NO_WAY_BACK])


SAMPLES = {"moment": "'2021-01-01T00:00:00.000Z'", "day": "'2021-01-01'", "real": "1.5", "bytes": "x'00'"}


def seed(author: Author) -> Change | None:
    """Rows that the application counts on."""
    style, table = author.style, author.table()
    if any(c.required for c in table.parents()):
        return None
    columns = [c for c in table.columns if c.required and c.default is None]
    rows = []
    for word in author.random.sample(["first", "second", "third", "other", "none"], author.random.randint(1, 3)):
        number = str(100 + len(rows))
        values = [number if c.kind == "integer" else SAMPLES.get(c.kind, f"'{word}'") for c in columns]
        rows.append(f"{style.indent}({', '.join(values)})")
    insert = style.say("INSERT INTO {} ({names}) VALUES\n", table.name, names=style.names(columns))
    return Change(f"seed_{table.name}", [insert + ",\n".join(rows) + ";"], [NO_WAY_BACK])


def alter_what_alter_cannot(author: Author, table: Table) -> dict[Column, str] | None:
    """Makes a column required, gives it another default or a CHECK, drops or moves it, changes what a deletion does.

    Returns what the copy fills in, by column; None where the wish makes no sense.
    """
    columns = table.plain()
    column = author.random.choice(columns)
    wish = author.random.choice(["require", "default", "check", "drop", "first", "action"])
    if wish == "require" and not column.required and column.kind in ("text", "count", "real"):
        column.required, column.default = True, "''" if column.kind == "text" else "0"
        return {column: f"coalesce({{}}, {column.default})"}
    if wish == "default" and column.kind == "count":
        column.required, column.default = True, author.random.choice(["1", "10", "100"])
        return {column: f"coalesce({{}}, {column.default})"}
    if wish == "check" and not column.check and column.kind in ("text", "count", "json"):
        column.check = {"text": "length({}) < 4096", "count": "{} >= 0", "json": "json_valid({})"}[column.kind]
        return {}
    if wish == "drop" and not column.unique and len(columns) > 2:
        table.columns.remove(column)
        return {}
    if wish == "first" and len(columns) > 2:
        table.columns.remove(column)
        table.columns.insert(len(table.key) if table.key[0] in table.columns[:1] else 0, column)
        return {}
    if wish == "action" and table.parents():
        reference = author.random.choice(table.parents())
        other = "RESTRICT" if reference.required else "SET NULL"
        reference.action = other if reference.action == "CASCADE" else "CASCADE"
        return {}
    return None


def rebuild(author: Author) -> Change | None:
    style, say, table = author.style, author.style.say, author.table()
    if table.searched or not table.plain():
        return None
    before = [c for c in table.columns if not c.generated]
    filled = alter_what_alter_cannot(author, table)
    if filled is None:
        return None
    kept = [c for c in before if c in table.columns]
    copied = ", ".join(filled.get(c, "{}").format(say("{}", c.name)) for c in kept)
    copy = "INSERT INTO {} ({names})\nSELECT {copied} FROM {};"
    scratch = style.scratch.format(table.name)
    again = [sql for _, sql in author.objects("index", table) + author.objects("trigger", table)]
    if style.stash:
        views = []
        steps = [say("CREATE TABLE {} AS SELECT {names} FROM {};", scratch, table.name, names=style.names(before)),
                 say("DROP TABLE {};", table.name),
                 style.create_table(table),
                 say(copy, table.name, scratch, names=style.names(kept), copied=copied),
                 say("DROP TABLE {};", scratch)]
    else:
        # RENAME looks at every view: those from the first that mentions the table on make way.
        views = author.objects("view")
        while views and table.name not in views[0][1]:
            views.pop(0)
        steps = [style.create_table(table, scratch),
                 say(copy, scratch, table.name, names=style.names(kept), copied=copied),
                 say("DROP TABLE {};", table.name),
                 say("ALTER TABLE {} RENAME TO {};", scratch, table.name)]
    up = [say("DROP VIEW {};", name) for name, _ in reversed(views)] + steps + again + [sql for _, sql in views]
    return Change(f"rebuild_{table.name}", [*style.prologue, *up, *style.epilogue], [NO_WAY_BACK])


# How often each is done, among a hundred or so.
CHANGES = {create_table: 18, add_column: 26, create_index: 14, rebuild: 12, create_view: 8, create_trigger: 6,
           rename_column: 6, drop_column: 5, add_reference: 5, backfill: 5, drop_index: 4, seed: 4, rename_table: 3,
           add_generated: 3, drop_view: 2, view_on_view: 2, search: 2, drop_trigger: 1, drop_table: 1}
