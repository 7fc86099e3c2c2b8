# What only running tells: rows that a statement meets, defaults that a new column can't take, triggers that go on.
set +e
mkdir migrations
cat >migrations/0001_t.sql <<'SQL'
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, p INTEGER REFERENCES p (id) ON DELETE CASCADE);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT) STRICT;
CREATE TABLE log (n INTEGER CHECK (n < 3));
CREATE TABLE tree (id INTEGER PRIMARY KEY, up INTEGER REFERENCES tree (id));
CREATE VIRTUAL TABLE f USING fts5(x, content=t, content_rowid=id);
CREATE VIEW v AS SELECT a FROM t WHERE b IN p;
CREATE UNIQUE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b);
CREATE TRIGGER t_log AFTER INSERT ON t BEGIN INSERT INTO log VALUES (NEW.b); UPDATE p SET code = NEW.a WHERE id = NEW.p; DELETE FROM tree WHERE id = NEW.b; END;
CREATE TRIGGER tree_deep AFTER INSERT ON tree WHEN NEW.id < 100 BEGIN INSERT INTO tree VALUES (NEW.id + 1, NEW.id); END;
INSERT INTO p VALUES (1, 'x'), (2, 'y');
INSERT INTO t VALUES (1, 'one', 1, 1), (2, 'two', 2, 2);
INSERT INTO s VALUES (1, 'x');
SQL
one() { printf '%s\n' "$@" >migrations/0002_u.sql; echo "- $1"; mig lint --format gcc --fail-on never migrations/0002_u.sql | grep -v 'style/\|name/\|no-primary-key\|untyped' | cut -c1-190; }
one "INSERT INTO t VALUES (3, 'one', 1, 1);"
one "INSERT INTO t VALUES (3, 'three', 5, 1);"
one "INSERT INTO t VALUES (3, 'three', 1, 9);"
one "INSERT OR IGNORE INTO t VALUES (1, 'one', 1, 1);"
one "INSERT INTO tree VALUES (1, NULL);" "PRAGMA recursive_triggers = ON;"
one "PRAGMA recursive_triggers = ON;" "INSERT INTO tree VALUES (1, NULL);"
one "INSERT INTO tree VALUES (95, 7);"
one "UPDATE t SET a = 'same';"
one "UPDATE p SET id = id + 10;"
one "DELETE FROM p;"
one "DELETE FROM p WHERE id IN (SELECT p FROM t);"
one "ALTER TABLE t ADD COLUMN c TEXT CHECK (c <> '') DEFAULT '';"
one "ALTER TABLE t ADD COLUMN c TEXT CHECK (c <> a) DEFAULT 'one';"
one "ALTER TABLE t ADD COLUMN c TEXT CHECK (c <> 'x') DEFAULT 'y';"
one "ALTER TABLE t ADD COLUMN c INTEGER NOT NULL AS (b + NULL);"
one "ALTER TABLE t ADD COLUMN c INTEGER NOT NULL AS (b + 1);"
one "ALTER TABLE t ADD COLUMN c INTEGER NOT NULL AS (NULL);"
one "ALTER TABLE t ADD COLUMN c INTEGER REFERENCES p (id) DEFAULT 7;"
for column in "c INTEGER DEFAULT 'x'" "c INTEGER DEFAULT 5" "c REAL DEFAULT 5" "c INT DEFAULT 12345678901234567890" "c TEXT DEFAULT 5" "c BLOB DEFAULT x'00'" \
  "c TEXT DEFAULT x'00'" "c ANY DEFAULT 1" "c INTEGER DEFAULT (1 + 1)" "c TEXT DEFAULT NULL" "c TEXT DEFAULT TRUE" "c INTEGER DEFAULT 1.5" "c BLOB DEFAULT 'x'"; do
  one "ALTER TABLE s ADD COLUMN $column;"
done
one "ALTER TABLE p RENAME TO q;" "INSERT INTO t VALUES (3, 'x', 1, 9);"
one "ALTER TABLE t RENAME COLUMN b TO bb;" "INSERT INTO t VALUES (3, 'one', 1, 1);"
one "DROP TRIGGER t_log;" "INSERT INTO t VALUES (3, 'three', 5, 1);"
one "DROP INDEX t_a;" "INSERT INTO t VALUES (3, 'one', 1, 1);"
one "DROP INDEX t_b;" "INSERT INTO t VALUES (3, 'one', 1, 1);"
one "DROP VIEW v;" "ALTER TABLE t DROP COLUMN a;" "INSERT INTO t (id, b, p) VALUES (1, 1, 1);"
one "DROP TABLE f;" "DROP VIEW v;" "DROP TABLE t;" "DELETE FROM p;"
one "CREATE UNIQUE INDEX t_p ON t (b % 1);"
one "CREATE UNIQUE INDEX t_p ON t (p);"
one "CREATE TABLE copy AS SELECT * FROM t;" "INSERT INTO copy SELECT * FROM t;" "CREATE UNIQUE INDEX copy_id ON copy (id);"
one "INSERT INTO f (rowid, x) VALUES (1, 'x');" "INSERT INTO f (f) VALUES ('rebuild');"
one "BEGIN;" "INSERT INTO t VALUES (3, 'one', 1, 1);" "COMMIT;"
one "PRAGMA ignore_check_constraints = ON;" "INSERT INTO log VALUES (9);"
one "CREATE VIRTUAL TABLE g USING fts5(a, tokenize='trigram');"
one "CREATE VIRTUAL TABLE g USING rtree(id, a);"
one "CREATE VIRTUAL TABLE g USING rtree_i32(id, a, b, +c);"
one "CREATE VIRTUAL TABLE g USING fts5vocab(f, 'col');"
one "ALTER TABLE s ALTER COLUMN a SET NOT NULL;" "ALTER TABLE s ALTER COLUMN a DROP NOT NULL;" "INSERT INTO s VALUES (1, NULL);"
one "ALTER TABLE s ADD CONSTRAINT full CHECK (a <> 'x');" "ALTER TABLE s DROP CONSTRAINT full;" "INSERT INTO s VALUES (1, 'x');"
echo '== for plain SQLite'
echo '{ "target": "sqlite" }' >mig.jsonc
one "BEGIN;" "PRAGMA foreign_keys = ON;" "DELETE FROM p;" "COMMIT;"
one "BEGIN;" "INSERT INTO t VALUES (3, 'one', 1, 1);" "COMMIT;"
