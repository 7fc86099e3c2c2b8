-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM users WHERE typeof(account) NOT IN ('integer', 'null')

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: STRICT is new
-- accounts refers to users ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
-- accounts would lose rows or keys and its keys can't be parked: its rows are put aside
CREATE TABLE accounts_rows AS SELECT id, "plan" FROM accounts;
CREATE TABLE users_old AS SELECT id, account FROM users;
UPDATE accounts SET id = (id | 6917529027641081856) - (id & 6917529027641081856)
  WHERE typeof(id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = accounts.id);
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  account INTEGER DEFAULT 0 CHECK (account > -9) REFERENCES accounts (id) ON DELETE SET DEFAULT
) STRICT;
DELETE FROM accounts;
INSERT INTO accounts (id, "plan")
SELECT id, "plan" FROM accounts_rows;
INSERT INTO users (id, account)
SELECT id, account FROM users_old;
DROP TABLE accounts_rows;
DROP TABLE users_old;
