# A schema.sql kept by hand is the source of truth: each change to it becomes the next migration.
cat >schema.sql <<'END'
CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT,
  plan_id INTEGER REFERENCES plans(id) ON DELETE SET NULL
);
END
mkdir migrations
mig new initial --from-diff schema.sql
mig diff --exit-code "" schema.sql && echo "no drift"
echo "-- a database with rows, as wrangler leaves it --"
sqlite3 prod.sqlite <<'END'
CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE);
CREATE TABLE _cf_KV (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
.read migrations/0001_initial.sql
INSERT INTO plans VALUES (1, 'free'), (2, 'team');
INSERT INTO users VALUES (1, 'a@b.example', 2), (2, NULL, 1);
END
mig diff prod.sqlite "" --exit-code && echo "no drift"
echo "-- the next change --"
cat >schema.sql <<'END'
CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, price INTEGER NOT NULL DEFAULT 0);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL DEFAULT '',
  plan_id INTEGER REFERENCES plans(id) ON DELETE SET NULL
);
CREATE INDEX users_plan ON users(plan_id);
END
mig diff "" schema.sql --stat
mig diff prod.sqlite schema.sql --format markdown
mig new plan prices --from-diff schema.sql --with-down
mig diff "" schema.sql --exit-code && echo "no drift"
{ echo "PRAGMA foreign_keys = ON; BEGIN;"; cat migrations/0002_plan_prices.sql; echo "COMMIT;"; } | sqlite3 -bail prod.sqlite
sqlite3 prod.sqlite "SELECT * FROM users; SELECT * FROM plans; PRAGMA foreign_key_check"
mig diff prod.sqlite schema.sql --exit-code && echo "no drift"
echo "-- an export is a source too --"
sqlite3 prod.sqlite .dump | grep -v -E '^(PRAGMA|BEGIN|COMMIT)' >export.sql
mig diff export.sql schema.sql --exit-code && echo "no drift"
echo "-- and how long it takes --"
mig diff 1 2 --sql --rows users=2000000 --rows plans=3 -o next.sql
sqlite3 prod.sqlite "WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO users SELECT i, i, 1 FROM n"
mig diff prod.sqlite 1 --sql --allow-destructive -o back.sql # counted
mig diff 1 2 --sql --rows nobody=1 || echo "exit $?"
mig diff 1 2 --sql --rows users=many || echo "exit $?"
