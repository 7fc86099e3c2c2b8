CREATE TABLE t (a UNIQUE, b);
CREATE TABLE child (a REFERENCES t);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE TEMP TABLE t (c INT, d UNIQUE);
CREATE INDEX i ON t (c);
CREATE INDEX main.i ON t (b);
CREATE VIEW broken AS SELECT * FROM absent;
ALTER TABLE t RENAME c TO e;
ALTER TABLE t RENAME TO u;
DROP VIEW broken;
ALTER TABLE t RENAME TO w;
CREATE TEMP VIEW main.x AS SELECT 1;
CREATE TEMP TRIGGER main.x AFTER INSERT ON w BEGIN SELECT 1; END;
CREATE TRIGGER temp.x AFTER INSERT ON w BEGIN SELECT 1; END;
DROP VIEW IF EXISTS nosuch.v;
DROP TABLE IF EXISTS temp.w;
-- SQLite renames a column of a TEMP table twice in what stands beside it
create temp table twice(x, y);
create temp trigger twice_sets after insert on twice begin update twice set x = 1; end;
alter table twice rename x to x2;
create temp trigger twice_reads after insert on twice begin update twice set y = x2 + 1; end;
alter table twice rename x2 to x3;
alter table twice rename x2 to "x3";
alter table twice rename y to y2;
drop trigger twice_reads;
create temp view twice_shown as select t.x3 from twice t;
alter table twice rename x3 to x4;
alter table twice rename y2 to y4;

-- An index of "temp" hides no table of "main", nor the other way round.
CREATE TABLE same (a, b);
CREATE TEMP TABLE other (c);
CREATE INDEX temp.same ON other (c);
ALTER TABLE same RENAME COLUMN a TO d;
CREATE INDEX on_same ON same (d);
CREATE VIEW reads_same AS SELECT d FROM same;
INSERT INTO same (d) SELECT d FROM same;
DROP INDEX same;
DROP TABLE same;
