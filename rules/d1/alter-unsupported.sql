-- d1/alter-unsupported  error  suggest
-- title: A form of ALTER TABLE that D1 refuses
-- why: ALTER COLUMN … SET or DROP NOT NULL and ADD or DROP CONSTRAINT are new in SQLite 3.53; they call internal
--   functions that D1's authorizer does not let through, and older D1 runtimes don't read them at all.
-- help: rebuild the table; `mig new NAME --from-diff schema.sql` writes it
-- source: probe: workerd 1.20261117.1 and 1.20260426.1; cloudflare/workerd issue 2748
-- changes: schema
-- target: d1
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   ALTER TABLE t ALTER COLUMN a SET NOT NULL;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER, name TEXT NOT NULL);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_alter.sql
--   ALTER TABLE users ADD CONSTRAINT grown CHECK (age >= 18);
--   ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
--   ALTER TABLE users DROP CONSTRAINT grown
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   ALTER TABLE t ADD COLUMN b TEXT;
SELECT s.place, 'D1 refuses ALTER TABLE … ' || CASE s.kind WHEN 'set_not_null' THEN 'SET NOT NULL' WHEN 'drop_not_null' THEN 'DROP NOT NULL'
         WHEN 'add_constraint' THEN 'ADD CONSTRAINT' ELSE 'DROP CONSTRAINT' END || ': not authorized' AS message,
       instead(s.id) AS fix, 'rebuild ' || quoted(s.name) AS fix_title
FROM statements AS s JOIN d1_statements AS d ON d.kind = s.kind AND d.answer = 'refused'
WHERE s.kind IN ('set_not_null', 'drop_not_null', 'add_constraint', 'drop_constraint');
