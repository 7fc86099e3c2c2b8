-- name/convention  off
-- title: A name that does not follow the project's convention
-- why: One way of naming is remembered; two are looked up.
-- help: "names" in mig.jsonc says what names look like, a regular expression for each kind; without it they are snake_case
-- source: docs/project.md
-- bad:
--   CREATE TABLE "UserAccounts" (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, firstName TEXT);
-- bad:
--   ==> settings table=^t_
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, first_name TEXT);
-- good:
--   ==> settings column=^[a-z][A-Za-z]*$
--   CREATE TABLE users (id INTEGER PRIMARY KEY, firstName TEXT);
WITH named AS (
  SELECT kind, name, name_place AS place FROM objects
  WHERE final AND NOT poisoned AND coalesce(table_kind, 'ordinary') IN ('ordinary', 'virtual')
  UNION ALL SELECT 'column', c.name, c.name_place FROM final_columns AS c
  UNION ALL SELECT 'constraint', k.name, k.place FROM checks AS k JOIN final_tables AS t ON t.id = k.object WHERE k.name IS NOT NULL
  UNION ALL SELECT 'constraint', f.name, f.place FROM final_foreign_keys AS f WHERE f.name IS NOT NULL
)
SELECT n.place, 'the name of the ' || n.kind || ' ' || quoted(n.name) || ' does not match ' || CASE name_pattern(n.kind) WHEN '' THEN 'snake_case' ELSE name_pattern(n.kind) END AS message
FROM named AS n
WHERE n.place IS NOT NULL AND NOT name_fits(n.kind, n.name);
