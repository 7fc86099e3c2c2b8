-- From from.sql to to.sql, made by `mig diff --sql`.

ALTER TABLE b RENAME TO b_old;
ALTER TABLE a RENAME TO b;
ALTER TABLE b_old RENAME TO a;
ALTER TABLE b RENAME COLUMN y TO y_old;
ALTER TABLE b RENAME COLUMN x TO y;
ALTER TABLE b RENAME COLUMN y_old TO x;
