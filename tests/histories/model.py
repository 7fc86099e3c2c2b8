"""The schema that a history has reached.

Columns and tables refer to each other as objects, so a rename is one assignment.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from words import DOMAINS


@dataclass(eq=False)
class Column:
    name: str
    kind: str = "text"
    required: bool = False
    unique: bool = False
    default: str | None = None
    check: str | None = None  # an expression, {} where the column's name goes
    collation: str | None = None
    parent: Table | None = None
    action: str = "CASCADE"
    source: Column | None = None  # of a generated column: what it is computed from
    generated: str | None = None  # its expression, {} where the source's name goes


@dataclass(eq=False)
class Table:
    name: str
    columns: list[Column] = field(default_factory=list)
    key: list[Column] = field(default_factory=list)
    later: list[Column] = field(default_factory=list)  # columns that nobody has thought of yet
    searched: bool = False  # an fts5 table reads from it by name

    def parents(self) -> list[Column]:
        return [column for column in self.columns if column.parent]

    def plain(self) -> list[Column]:
        """Columns with which anything may be done: no key, no reference, not generated."""
        return [c for c in self.columns if c not in self.key and not c.parent and not c.generated]


@dataclass
class Schema:
    tables: list[Table] = field(default_factory=list)
    # tables to come, each with its parents: what words.py calls them, and whether they may be missing
    waiting: list[tuple[Table, list[tuple[str, bool]]]] = field(default_factory=list)
    names: dict[str, Table] = field(default_factory=dict)  # by the name that words.py uses

    def children(self, table: Table) -> list[Table]:
        return [t for t in self.tables if any(c.parent is table for c in t.columns)]


def parse_column(word: str) -> Column:
    name, _, kind = word.rstrip("!*").partition(":")
    column = Column(name, kind or "text", required=word[-1] in "!*", unique=word[-1] == "!")
    if kind in ("flag", "count", "cents"):
        column.required, column.default = True, "0"
    if kind == "flag":
        column.check = "{} IN (0, 1)"
    if kind == "json":
        column.required, column.default = True, "'{}'"
    if name in ("created_at", "createdAt", "updated_at", "updatedAt"):
        column.required, column.default = True, "now"
    if name in ("email", "username", "handle"):
        column.collation = "NOCASE"
    return column


def read_domain(domain: str) -> Schema:
    """All tables of a domain, none of them created yet."""
    schema = Schema()
    for line in DOMAINS[domain].strip().splitlines():
        name, _, rest = line.strip().partition(":")
        words, _, parents = rest.partition(">")
        columns = [parse_column(word) for word in words.split()]
        must = [c for c in columns if c.required and c.default is None]
        others = [c for c in columns if c not in must]
        now = others[: len(others) // 2 + 1]
        later = others[len(now) :]
        table = Table(name, [c for c in columns if c not in later], later=later)
        schema.waiting.append((table, [(p.rstrip("?"), p.endswith("?")) for p in parents.split()]))
        schema.names[name] = table
    return schema
