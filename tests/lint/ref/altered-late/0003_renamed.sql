ALTER TABLE t RENAME COLUMN b TO bb;
--                          ^ alter/broken-schema error: the view w would not resolve any more
UPDATE t SET bb = 'y' WHERE bb = 'x';
