"""How the fourteen histories spell their SQL and lay out their files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from model import Column, Table

ISO_NOW = "(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))"
TYPES = {"text": "TEXT", "flag": "INTEGER", "count": "INTEGER", "moment": "TEXT", "day": "TEXT", "json": "TEXT",
         "cents": "INTEGER", "real": "REAL", "bytes": "BLOB", "integer": "INTEGER"}
LOOSE_TYPES = TYPES | {"flag": "BOOLEAN", "moment": "DATETIME", "day": "DATE", "json": "JSON", "text": "VARCHAR(255)",
                       "cents": "NUMERIC"}
ADJECTIVES = """
    amused brave calm dark eager faded gentle hidden icy jolly keen lazy mute noisy odd pale quick rapid
    silent tired useful vast wild young zany
""".split()
NOUNS = """
    anchor banner comet dragon ember falcon glacier harbor island jungle kettle lantern meadow nebula orchid
    pebble quarry ridge saddle tundra violet willow
""".split()


@dataclass
class Step:
    """One migration, before it is laid out in files."""

    number: int  # from 0
    moment: datetime
    slug: str
    up: list[str]
    down: list[str]


Layout = Callable[["Style", Step], dict[str, str]]


@dataclass
class Style:
    folder: str
    domain: str
    migrations: int
    layout: Layout
    quotes: str = ""  # what stands around every name
    lower: bool = False  # keywords and types in lower case
    indent: str = "    "
    types: dict[str, str] = None
    now: str = ISO_NOW
    key: str = "integer"  # of tables with a key of their own: integer, autoincrement, text
    references: str = "inline"  # or table, named
    rowid_joins: bool = False  # tables between two others keep their rowid
    strict: bool = False
    scratch: str = "{}_new"  # the table of a rebuild: what it is called on the way; {}_old with stash
    stash: bool = False  # a rebuild parks the rows in a bare table and makes the table anew under its name
    prologue: tuple[str, ...] = ()  # around a rebuild
    epilogue: tuple[str, ...] = ()

    def quote(self, name: str) -> str:
        return self.quotes + name + self.quotes

    def names(self, columns: list[Column]) -> str:
        return ", ".join(self.quote(c.name) for c in columns)

    def keywords(self, text: str) -> str:
        return text.lower() if self.lower else text

    def say(self, template: str, *names: str, **texts: str) -> str:
        """SQL: every {} of the template is one of the names, quoted; {word} is SQL already."""
        return self.keywords(template).format(*map(self.quote, names), **texts)

    def type(self, kind: str) -> str:
        name = (self.types or TYPES)[kind]
        if self.strict and name not in ("TEXT", "INTEGER", "REAL", "BLOB"):
            raise ValueError(name)
        return self.keywords(name)

    def default(self, column: Column) -> str:
        return self.now if column.default == "now" else column.default

    def reference(self, column: Column) -> str:
        parent = column.parent
        return self.say(f"REFERENCES {{}} ({{}}) ON DELETE {column.action}", parent.name, parent.key[0].name)

    def column(self, column: Column, table: Table | None) -> str:
        """A column's definition; `table` is None where it is added to one that exists."""
        words = [self.quote(column.name), self.type(column.kind)]
        alone = table is not None and table.key == [column]
        if column.required and not (alone and column.kind == "integer" and not self.quotes):
            words.append(self.keywords("NOT NULL"))
        if alone:
            words.append(self.keywords("PRIMARY KEY"))
            if self.key == "autoincrement" and column.kind == "integer":
                words.append(self.keywords("AUTOINCREMENT"))
        if column.generated:
            expression = column.generated.format(self.quote(column.source.name))
            words.append(self.say("GENERATED ALWAYS AS ({what}) VIRTUAL", what=expression))
        if column.unique:
            words.append(self.keywords("UNIQUE"))
        if column.collation:
            words.append(self.keywords("COLLATE ") + column.collation)
        if column.default is not None:
            words.append(self.keywords("DEFAULT ") + self.default(column))
        if column.check:
            words.append(self.say("CHECK ({what})", what=column.check.format(self.quote(column.name))))
        if column.parent and (self.references == "inline" or table is None):
            words.append(self.reference(column))
        return " ".join(words)

    def create_table(self, table: Table, name: str | None = None) -> str:
        name = name or table.name
        parts = [self.column(c, table) for c in table.columns]
        if len(table.key) > 1:
            parts.append(self.keywords("PRIMARY KEY ") + f"({self.names(table.key)})")
        if self.references != "inline":
            for column in table.parents():
                key = self.say("FOREIGN KEY ({}) {what}", column.name, what=self.reference(column))
                if self.references == "named":
                    key = self.say("CONSTRAINT {} {key}", f"{table.name}_{column.name}_fkey", key=key)
                parts.append(key)
        options = ["STRICT"] if self.strict else []
        if len(table.key) > 1 and not self.rowid_joins:
            options.append("WITHOUT ROWID")
        body = ",\n".join(self.indent + part for part in parts)
        tail = " " + self.keywords(", ".join(options)) if options else ""
        return self.keywords("CREATE TABLE ") + f"{self.quote(name)} (\n{body}\n){tail};"

    def key_kind(self) -> str:
        return "text" if self.key == "text" else "integer"

    def key_name(self, table: Table) -> str:
        """What other tables call their reference to `table`: user_id for users, userId for User."""
        name = re.sub("(?<=[^s])s$", "", re.sub("ies$", "y", table.name))
        return name[0].lower() + name[1:] + "Id" if name[0].isupper() else name + "_id"


def script(style: Style, statements: list[str]) -> str:
    return "\n\n".join(statements) + "\n"


def drizzle(style: Style, step: Step) -> dict[str, str]:
    slug = f"{ADJECTIVES[step.number * 7 % len(ADJECTIVES)]}_{NOUNS[step.number * 5 % len(NOUNS)]}"
    text = "--> statement-breakpoint\n".join(s + ("\n" if s.startswith("CREATE TABLE") else "") for s in step.up)
    return {f"{step.number:04}_{slug}.sql": text}


def prisma(style: Style, step: Step) -> dict[str, str]:
    titles = {"CREATE TABLE": "CreateTable", "CREATE UNIQUE INDEX": "CreateIndex", "CREATE INDEX": "CreateIndex",
              "ALTER TABLE": "AlterTable", "DROP INDEX": "DropIndex", "DROP TABLE": "DropTable",
              "PRAGMA defer_foreign_keys=ON": "RedefineTables"}
    titled, redefining = [], False
    for statement in step.up:
        title = next((t for start, t in titles.items() if statement.startswith(start)), None)
        if title and not redefining:
            statement = f"-- {title}\n{statement}"
        redefining = redefining or title == "RedefineTables"
        if statement.startswith("PRAGMA defer_foreign_keys=OFF"):
            redefining = False
        titled.append(statement)
    return {f"{step.moment:%Y%m%d%H%M%S}_{step.slug}/migration.sql": script(style, titled)}


def up_down_folders(style: Style, step: Step) -> dict[str, str]:
    folder = f"{step.moment:%Y-%m-%d-%H%M%S}_{step.slug}"
    return {f"{folder}/up.sql": script(style, step.up), f"{folder}/down.sql": script(style, step.down)}


def unpadded_up(style: Style, step: Step) -> dict[str, str]:
    return {f"{step.number + 1}_{step.slug}.up.sql": script(style, step.up)}


def padded_up_down(style: Style, step: Step) -> dict[str, str]:
    name = f"{step.number + 1:06}_{step.slug}"
    return {f"{name}.up.sql": script(style, step.up), f"{name}.down.sql": script(style, step.down)}


def versioned_up_down(style: Style, step: Step) -> dict[str, str]:
    name = f"V{step.number + 1:04}." + "".join(word.capitalize() for word in step.slug.split("_"))
    return {f"{name}.up.sql": script(style, step.up), f"{name}.down.sql": script(style, step.down)}


def dbmate(style: Style, step: Step) -> dict[str, str]:
    text = f"-- migrate:up\n{script(style, step.up)}\n-- migrate:down\n{script(style, step.down)}"
    return {f"{step.moment:%Y%m%d%H%M%S}_{step.slug}.sql": text}


def goose(style: Style, step: Step) -> dict[str, str]:
    def marked(statements: list[str]) -> str:
        """goose cuts at semicolons; what holds some inside is fenced."""
        fence = "-- +goose StatementBegin\n{}\n-- +goose StatementEnd"
        return "\n".join(fence.format(s) if s.count(";") > 1 else s for s in statements) + "\n"

    text = f"-- +goose Up\n{marked(step.up)}\n-- +goose Down\n{marked(step.down)}"
    return {f"{step.moment:%Y%m%d%H%M%S}_{step.slug}.sql": text}


def stamped(style: Style, step: Step) -> dict[str, str]:
    return {f"{step.moment:%Y%m%d%H%M%S}_{step.slug}.sql": script(style, step.up)}


def wrangler(style: Style, step: Step) -> dict[str, str]:
    head = f"-- Migration number: {step.number:04} \t {step.moment:%Y-%m-%dT%H:%M:%S}.{step.number:03}Z\n"
    return {f"{step.number:04}_{step.slug.replace('_', '-')}.sql": head + script(style, step.up)}


def stamp_alone(style: Style, step: Step) -> dict[str, str]:
    """Days and seconds, no words; all statements one after the other."""
    return {f"{step.moment:%Y%m%d-%H%M%S}.sql": "\n".join(" ".join(s.split()) for s in step.up) + "\n"}


def long_stamp_up_down(style: Style, step: Step) -> dict[str, str]:
    """Twenty digits: more than a double holds exactly."""
    name = f"{step.moment:%Y%m%d}0000{step.number:02}000000_{step.slug}"
    return {f"{name}.up.sql": script(style, step.up), f"{name}.down.sql": script(style, step.down)}


def two_folders(style: Style, step: Step) -> dict[str, str]:
    name = f"{step.number + 1:03}_{step.slug}.sql"
    return {f"up/{name}": script(style, step.up), f"down/{name}": script(style, step.down)}


def three_digits(style: Style, step: Step) -> dict[str, str]:
    return {f"{step.number + 1:03}_{step.slug}.sql": script(style, step.up)}


FOREIGN_KEYS_OFF = (("PRAGMA foreign_keys=OFF;",), ("PRAGMA foreign_keys=ON;",))
PRISMA_BRACKET = (("PRAGMA defer_foreign_keys=ON;", "PRAGMA foreign_keys=OFF;"),
                  ("PRAGMA foreign_keys=ON;", "PRAGMA defer_foreign_keys=OFF;"))
LEGACY_ALTER = (("PRAGMA legacy_alter_table=ON;",), ("PRAGMA legacy_alter_table=OFF;",))

# The projects whose layout each follows stand in README.md.
STYLES = [
    Style("01-drizzle", "bookmarks", 80, drizzle, "`", indent="\t", types={k: v.lower() for k, v in TYPES.items()},
          key="text", references="table", rowid_joins=True, scratch="__new_{}", prologue=FOREIGN_KEYS_OFF[0],
          epilogue=FOREIGN_KEYS_OFF[1]),
    Style("02-prisma", "shares", 70, prisma, '"', types=TYPES | {"flag": "BOOLEAN", "moment": "DATETIME"},
          now="CURRENT_TIMESTAMP", key="text", references="named", rowid_joins=True, scratch="new_{}",
          prologue=PRISMA_BRACKET[0], epilogue=PRISMA_BRACKET[1]),
    Style("03-diesel", "vault", 60, up_down_folders, types=LOOSE_TYPES | {"text": "TEXT"}, now="CURRENT_TIMESTAMP",
          key="text", indent="  ", scratch="{}_new"),
    Style("04-golang-migrate", "media", 75, unpadded_up, "`", lower=True, indent="  ", types=LOOSE_TYPES,
          now="CURRENT_TIMESTAMP", key="autoincrement", rowid_joins=True, scratch="{}_new",
          prologue=FOREIGN_KEYS_OFF[0], epilogue=FOREIGN_KEYS_OFF[1]),
    Style("05-golang-migrate-down", "boards", 55, padded_up_down, types=TYPES, indent="\t", scratch="temp_{}"),
    Style("06-dbmate", "recipes", 60, dbmate, lower=True, indent="  ", references="table", scratch="{}_rebuilt"),
    Style("07-goose", "music", 65, goose, lower=True, indent="\t", types=LOOSE_TYPES, now="current_timestamp",
          key="text", rowid_joins=True, scratch="{}_dg_tmp"),
    Style("08-sqlx", "hours", 50, stamped, lower=True, strict=True, scratch="{}_2"),
    Style("09-wrangler", "microblog", 60, wrangler, types=LOOSE_TYPES | {"text": "TEXT"}, now="CURRENT_TIMESTAMP",
          key="text", indent="  ", scratch="{}_old", stash=True, prologue=("PRAGMA defer_foreign_keys = ON;",)),
    Style("10-versioned", "portal", 60, versioned_up_down, types=LOOSE_TYPES, now="CURRENT_TIMESTAMP",
          key="autoincrement", references="named", scratch="_bkp_{}", stash=True,
          prologue=("PRAGMA defer_foreign_keys = ON;",)),
    Style("11-stamp-alone", "photos", 55, stamp_alone, "`", types=LOOSE_TYPES, now="CURRENT_TIMESTAMP",
          scratch="{}_tmp", prologue=LEGACY_ALTER[0], epilogue=LEGACY_ALTER[1]),
    Style("12-long-stamps", "newsletter", 55, long_stamp_up_down, '"', now="CURRENT_TIMESTAMP", key="text",
          references="table", scratch="_{}_tmp"),
    Style("13-two-folders", "shop", 60, two_folders, indent="  ", strict=True, scratch="{}_old", stash=True,
          prologue=("PRAGMA defer_foreign_keys = ON;",)),
    Style("14-three-digits", "chat", 70, three_digits, '"', scratch="{}_new", rowid_joins=True),
]
