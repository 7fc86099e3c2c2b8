-- From from.sql to to.sql, made by `mig diff --sql`.

DROP VIEW reports;
DROP VIEW report;
DROP TRIGGER tr;
ALTER TABLE members RENAME TO people;

CREATE TABLE gone (
  a
);

CREATE VIEW report AS SELECT day FROM sales;

CREATE TRIGGER tr AFTER INSERT ON people BEGIN INSERT INTO gone VALUES (1); END;
