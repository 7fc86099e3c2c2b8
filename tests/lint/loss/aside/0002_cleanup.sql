-- Orphans set to NULL are no keys set aside.
PRAGMA defer_foreign_keys = ON;
UPDATE c SET p = NULL WHERE p NOT IN (SELECT id FROM p);
CREATE TABLE p_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO p_new (id, name) SELECT id, name FROM p;
DROP TABLE p;
--<^^^^^^^^^ loss/rebuild-blocked error: dropping p fails at commit where a row of c (p) refers to it
ALTER TABLE p_new RENAME TO p;
