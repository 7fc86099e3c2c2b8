-- From from.sql to to.sql, made by `mig diff --sql`.

-- plans is rebuilt: code is new; UNIQUE (code) is new
CREATE TABLE plans_new (
  id INTEGER PRIMARY KEY,
  name TEXT,
  code TEXT UNIQUE
);
INSERT INTO plans_new (id, name)
SELECT id, name FROM plans;
DROP TABLE plans;
ALTER TABLE plans_new RENAME TO plans;

ALTER TABLE users ADD COLUMN plan TEXT REFERENCES plans(code);
CREATE INDEX users_plan ON users(plan);
