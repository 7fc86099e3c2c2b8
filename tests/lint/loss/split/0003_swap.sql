DROP TABLE p;
--<^^^^^^^^^ loss/rebuild-cascade error: deletes every row of c that refers to it
ALTER TABLE stage RENAME TO p;
CREATE VIEW w AS SELECT name FROM p;
