-- From from.sql to to.sql, made by `mig diff --sql`.

DROP TABLE found;
