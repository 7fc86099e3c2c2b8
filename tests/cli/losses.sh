# Rows that a DROP or a DELETE takes along, or leaves without a parent, and what spares them.
set +e
mkdir migrations
cat >migrations/0001_t.sql <<'SQL'
CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE cascaded (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) ON DELETE CASCADE);
CREATE TABLE below (id INTEGER PRIMARY KEY, c INTEGER REFERENCES cascaded (id) ON DELETE CASCADE);
CREATE TABLE nulled (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) ON DELETE SET NULL);
CREATE TABLE required (id INTEGER PRIMARY KEY, p INTEGER NOT NULL REFERENCES p (id) ON DELETE SET NULL);
CREATE TABLE defaulted (id INTEGER PRIMARY KEY, p INTEGER DEFAULT 1 REFERENCES p (id) ON DELETE SET DEFAULT);
CREATE TABLE bare (id INTEGER PRIMARY KEY, p INTEGER DEFAULT NULL REFERENCES p (id) ON DELETE SET DEFAULT);
CREATE TABLE restricted (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) ON DELETE RESTRICT);
CREATE TABLE plain (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id));
CREATE TABLE late (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE own (id INTEGER PRIMARY KEY, up INTEGER REFERENCES own (id) ON DELETE CASCADE);
SQL
one() { printf '%s\n' "$@" >migrations/0002_u.sql; echo "- $1"; mig lint --format gcc --fail-on never --select loss migrations/0002_u.sql | grep -v note: | cut -c1-190; }
one "DROP TABLE p;"
one "DELETE FROM p;"
one "DELETE FROM p WHERE id > 5;"
one "DELETE FROM p WHERE id > 5 LIMIT 3;"
one "DROP TABLE own;"
one "DELETE FROM own;"
one "PRAGMA defer_foreign_keys = ON;" "DROP TABLE p;"
one "PRAGMA defer_foreign_keys = yes;" "DROP TABLE p;" "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT);"
one "PRAGMA defer_foreign_keys = 0;" "DROP TABLE p;"
one "PRAGMA defer_foreign_keys = ON;" "PRAGMA defer_foreign_keys = OFF;" "DROP TABLE p;"
one "PRAGMA defer_foreign_keys;" "DROP TABLE p;"
one "PRAGMA foreign_keys = OFF;" "DROP TABLE p;" "PRAGMA foreign_keys = ON;"
one "UPDATE cascaded SET p = NULL;" "UPDATE nulled SET p = NULL WHERE p IS NOT NULL;" "DELETE FROM restricted;" "DELETE FROM plain;" "DROP TABLE p;"
one "UPDATE cascaded SET p = NULL WHERE p <> NULL;" "DROP TABLE p;"
one "UPDATE cascaded SET p = NULL WHERE id > 5;" "DROP TABLE p;"
one "UPDATE cascaded SET p = -p;" "DROP TABLE p;"
one "UPDATE cascaded SET p = -p WHERE p NOTNULL;" "DROP TABLE p;"
one "UPDATE cascaded SET p = -p LIMIT 5;" "DROP TABLE p;"
one "UPDATE cascaded SET (id, p) = (id, NULL);" "DROP TABLE p;"
one "UPDATE cascaded SET id = 1;" "DROP TABLE p;"
one "CREATE TABLE aside AS SELECT * FROM cascaded;" "DELETE FROM cascaded;" "DROP TABLE p;" "INSERT INTO cascaded SELECT * FROM aside;"
one "CREATE TABLE aside AS SELECT * FROM cascaded;" "DROP TABLE p;" "INSERT INTO cascaded SELECT * FROM aside;"
one "CREATE TABLE aside AS SELECT * FROM cascaded;" "DROP TABLE p;" "INSERT OR REPLACE INTO cascaded SELECT * FROM aside;"
one "CREATE TABLE aside AS SELECT * FROM cascaded;" "DROP TABLE p;" "REPLACE INTO cascaded SELECT * FROM aside;"
one "CREATE TABLE aside AS SELECT * FROM cascaded WHERE id > 1;" "DROP TABLE p;" "INSERT INTO cascaded SELECT * FROM aside;"
one "CREATE TABLE aside AS SELECT * FROM cascaded;" "DROP TABLE p;" "INSERT INTO cascaded SELECT * FROM aside WHERE id > 1;"
one "CREATE TABLE aside AS SELECT * FROM p;" "UPDATE cascaded SET p = NULL;" "DROP TABLE p;" "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT);" "INSERT INTO p SELECT * FROM aside;"
one "DROP TABLE below;" "DROP TABLE cascaded;" "DROP TABLE p;"
one "PRAGMA defer_foreign_keys = ON;" "DROP TABLE p;" "DROP TABLE below;" "DROP TABLE cascaded;" "DROP TABLE restricted;" "DROP TABLE plain;" "DROP TABLE late;"
one "CREATE TABLE p_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);" "INSERT INTO p_new SELECT * FROM p;" "DROP TABLE p;" "ALTER TABLE p_new RENAME TO p;"
one "PRAGMA defer_foreign_keys = ON;" "CREATE TABLE p_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);" "INSERT INTO p_new SELECT * FROM p;" "DROP TABLE p;" "ALTER TABLE p_new RENAME TO p;"
one "ALTER TABLE p RENAME TO p_old;" "CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT);" "INSERT INTO p SELECT * FROM p_old;" "DROP TABLE p_old;"
one "INSERT OR REPLACE INTO p VALUES (1, 'x');"
one "INSERT INTO p SELECT id, name FROM p WHERE 1 ON CONFLICT DO NOTHING;"
one "UPDATE OR REPLACE p SET id = 1;"
one "DELETE FROM cascaded;" "DELETE FROM p;"
one "CREATE TABLE fresh (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) ON DELETE CASCADE);" "DROP TABLE p;"
one "CREATE TEMP TABLE p AS SELECT 1 AS id;" "DROP TABLE temp.p;"
one "CREATE TRIGGER p_d AFTER DELETE ON p BEGIN DELETE FROM plain WHERE p = OLD.id; END;" "DROP TABLE p;"
echo '== for plain SQLite'
echo '{ "target": "sqlite" }' >mig.jsonc
one "BEGIN;" "DROP TABLE p;" "COMMIT;"
one "PRAGMA foreign_keys = OFF;" "BEGIN;" "DROP TABLE p;" "COMMIT;" "PRAGMA foreign_keys = ON;"
one "PRAGMA foreign_keys = ON;" "BEGIN;" "DROP TABLE p;" "COMMIT;"
one "PRAGMA foreign_keys = true;" "BEGIN;" "PRAGMA foreign_keys = 0;" "DROP TABLE p;" "COMMIT;"
