-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column users.age

DROP VIEW adults;
DROP VIEW some;
DROP INDEX users_age;
ALTER TABLE users DROP COLUMN age;

CREATE VIEW adults AS SELECT id FROM users;

CREATE VIEW some AS SELECT id FROM adults LIMIT 10;
