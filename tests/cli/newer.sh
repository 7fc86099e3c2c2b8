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
else
  sed 's/^# //' <<'SAID'
# mig: warning: migrations/0001_t.sql:2: ALTER COLUMN … SET NOT NULL needs SQLite 3.53, the linked one is OLD; the schema is held against mig's own catalog only
# mig: error: migrations/0001_t.sql:2:1: ALTER COLUMN … SET NOT NULL needs SQLite 3.53, the linked one is OLD
# mig: warning: migrations/0001_t.sql:2: ALTER COLUMN … SET NOT NULL needs SQLite 3.53, the linked one is OLD; the schema is held against mig's own catalog only
# mig: error: --with-data: the migrations could not be replayed
SAID
fi
mig schema 2>/dev/null | tail -n 5
mig diff empty '' --sql | tail -n 5
