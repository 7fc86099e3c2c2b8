-- UPDATE … FROM in triggers: there NATURAL and USING join with the target, too, so that a is but one column.
CREATE TABLE target (a, b);
CREATE TABLE left_one (e, f);
CREATE TABLE right_one (c, f);
CREATE TRIGGER joined AFTER INSERT ON target BEGIN
  UPDATE target SET b = 1 FROM left_one NATURAL JOIN right_one WHERE right_one.c = a;
END;
ALTER TABLE right_one RENAME COLUMN f TO a;
