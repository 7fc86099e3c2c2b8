# mig show NAME --uses: every place that means the column or table, be it read in a CHECK, a WHEN or a trigger's body.
mkdir migrations
cat >migrations/0001_a.sql <<'S'
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT CHECK (email <> ''),
  name TEXT,
  short TEXT AS (substr(name, 1, 1)),
  CHECK (name <> users.email)
);
CREATE TABLE log (id INTEGER PRIMARY KEY, users TEXT, what TEXT);
CREATE INDEX users_mail ON users (lower(email)) WHERE name IS NOT NULL;
CREATE VIEW names AS
  SELECT u.name AS n, (SELECT count(*) FROM log WHERE what = u.email)
  FROM users AS u;
CREATE TRIGGER users_log AFTER UPDATE OF email ON users
WHEN NEW.email <> OLD.email
BEGIN
  INSERT INTO log (users, what)
    SELECT NEW.email, name FROM users WHERE id = NEW.id;
  UPDATE users SET name = 'x' WHERE id = OLD.id;
END;
S
for name in users.email users.name users.id users log.what log.users log; do
  echo "== $name"
  mig show $name --uses
done
