-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column users.team

ALTER TABLE users DROP COLUMN team;
