-- Keys set aside and back are none either way.
PRAGMA defer_foreign_keys = ON;
UPDATE c SET p = ~p WHERE p IS NOT NULL;
CREATE TABLE p_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO p_new (id, name) SELECT id, name FROM p;
DROP TABLE p;
ALTER TABLE p_new RENAME TO p;
UPDATE c SET p = ~p WHERE p IS NOT NULL;
