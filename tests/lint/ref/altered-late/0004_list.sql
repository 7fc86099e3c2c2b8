SELECT bb FROM t;
ALTER TABLE t ADD COLUMN nn TEXT NOT NULL, ADD COLUMN mm TEXT;
--                                       ^^^^^ syntax/foreign-dialect error: a list of changes
UPDATE t SET nn = 'y', mm = 'z' WHERE id = 1;
