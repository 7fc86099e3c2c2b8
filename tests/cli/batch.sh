# --batch: several files, applied one after another while the application writes; lint has nothing to say of them.
mkdir -p migrations
cat >migrations/0001_initial.sql <<'SQL'
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  team INTEGER REFERENCES teams (id) ON DELETE SET NULL,
  age INTEGER
);
CREATE INDEX users_team ON users (team);
SQL
sed 's/age INTEGER/age INTEGER CHECK (age >= 0)/' migrations/0001_initial.sql >schema.sql
mig new check age --from-diff schema.sql --batch=4 --rows users=10
mig lint --notes --select loss,d1,fk
mig diff "" schema.sql --exit-code
{
  cat migrations/0001_initial.sql
  echo "INSERT INTO teams VALUES (1, 'a'), (2, 'b');"
  echo "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)"
  echo "INSERT INTO users SELECT i * 10, 'u' || i, i % 3 + (i % 3 = 0), i FROM n;"
  for file in migrations/0002_*.sql migrations/0003_*.sql migrations/0004_*.sql migrations/0005_*.sql; do
    echo "PRAGMA foreign_keys = ON; BEGIN;"
    cat "$file"
    echo "COMMIT;"
    # Behind and before where the copy is; one that displaces another without a DELETE trigger; a CASCADE of its own.
    echo "INSERT INTO users (email, age) VALUES ('${file%.sql}', 1);"
    echo "INSERT INTO users (id, email) SELECT min(id) - 1, 'first ${file%.sql}' FROM users;"
    echo "UPDATE users SET age = age + 1 WHERE id % 20 = 0;"
    echo "DELETE FROM users WHERE id = (SELECT max(id) FROM users WHERE email LIKE 'u%');"
    echo "INSERT OR REPLACE INTO users (id, email) SELECT max(id) + 1, 'u1' FROM users;"
  done
  echo "DELETE FROM teams WHERE id = 2;"
  echo "CREATE TABLE before_all AS SELECT * FROM users;"
  echo "BEGIN;"
  cat migrations/0006_*.sql
  echo "COMMIT; BEGIN;"
  cat migrations/0007_*.sql
  echo "COMMIT;"
  echo "SELECT count(*) > 8, sum(u.email IS NOT b.email OR u.team IS NOT b.team OR u.age IS NOT b.age) FROM users AS u JOIN before_all AS b USING (id);"
  echo "SELECT (SELECT count(*) FROM users) - (SELECT count(*) FROM before_all); DROP TABLE before_all;"
  echo "PRAGMA foreign_key_check; PRAGMA integrity_check;"
} >script.sql
sqlite3 -bail db.sqlite <script.sql
mig diff db.sqlite schema.sql --exit-code
# A folder, and one text.
mig diff 1 schema.sql --sql --batch=5 --rows users=10 -o out/new/
ls out/new
mig diff 1 schema.sql --sql --batch=5 --rows users=10 -o out
ls out
mig diff 1 schema.sql --sql --batch=5 --rows users=10 -o schema.sql/ || echo "exit $?"
mig diff db.sqlite migrations/0001_initial.sql --sql --batch=6 --no-proof | grep -c "^-- ===="
echo '--- refused'
mig diff 1 schema.sql --sql --batch || echo "exit $?"
mig diff 1 schema.sql --sql --batch=x --rows users=10 || echo "exit $?"
mig diff 1 schema.sql --sql --batch=0 --rows users=10 || echo "exit $?"
mig diff 1 schema.sql --sql --batch=1 --rows users=1000000 || echo "exit $?"
mig diff 1 schema.sql --sql --batch --rows users=10 --target sqlite || echo "exit $?"
mig diff empty schema.sql --sql --batch >made.sql
