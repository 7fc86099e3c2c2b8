# What the linked SQLite is too old for is named, and what is left is proven.
set +e
mkdir migrations
cat >migrations/0001_t.sql <<'SQL'
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
SQL
try() { mig "$@" 2>&1 >/dev/null | sed 's/the linked one is 3[.0-9]*/the linked one is OLD/'; }
if [ "$(mig --version | sed 's/.*SQLite 3\.\([0-9]*\).*/\1/')" -lt 53 ]; then
  try schema
  try verify
  try schema --with-data
  # A view that no query could read here is no discrepancy.
  printf 'CREATE TABLE w (a TEXT);\nCREATE VIEW joined AS SELECT concat(a, 1) AS b FROM w;\n' >migrations/0000_w.sql
  try verify
  try verify --each-statement
  rm migrations/0000_w.sql
else
  sed 's/^# //' <<'SAID'
# mig: warning: migrations/0001_t.sql:2: ALTER COLUMN … SET NOT NULL needs SQLite 3.53, the linked one is OLD; the schema is held against mig's own catalog only
# mig: error: migrations/0001_t.sql:2:1: ALTER COLUMN … SET NOT NULL needs SQLite 3.53, the linked one is OLD: what stands before it is verified, the rest is not
# mig: warning: migrations/0001_t.sql:2: ALTER COLUMN … SET NOT NULL needs SQLite 3.53, the linked one is OLD; the schema is held against mig's own catalog only
# mig: error: --with-data: the migrations could not be replayed
# mig: error: migrations/0000_w.sql:2:13: concat needs SQLite 3.44, the linked one is OLD: the files before this one are verified, the rest is not
# mig: error: migrations/0000_w.sql:2:13: concat needs SQLite 3.44, the linked one is OLD: what stands before it is verified, the rest is not
SAID
fi
mig schema 2>/dev/null | tail -n 5
mig diff empty '' --sql | tail -n 5
