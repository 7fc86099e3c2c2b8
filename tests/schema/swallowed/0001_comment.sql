CREATE TABLE t (a);
ALTER TABLE t ADD b TEXT -- swallows the end
;
ALTER TABLE t RENAME TO u;
