-- kept comes back from where it was set aside; what hangs on it does not, and one kind of key is left out.
CREATE TABLE aside AS SELECT * FROM kept;
CREATE TABLE "p 2" (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO "p 2" (id, name) WITH rows AS (SELECT * FROM p) SELECT id, name FROM rows;
DROP TABLE p;
--<^^^^^^^^^ loss/rebuild-cascade error: deletes every row of grand that refers to it, by way of kept, sets nulled (p) to NULL
ALTER TABLE "p 2" RENAME TO p;
INSERT INTO kept (id, p) SELECT id, p FROM aside;
DROP TABLE aside;
