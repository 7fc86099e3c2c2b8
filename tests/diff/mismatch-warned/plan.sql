-- From from.sql to to.sql, made by `mig diff --sql`.

ALTER TABLE children ADD COLUMN y INTEGER REFERENCES parents(a);

CREATE TABLE others (
  x INTEGER REFERENCES nobody(a)
);
