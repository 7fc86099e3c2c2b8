-- Without its configuration an fts5 table cannot be opened; without the others it can, though not read.
CREATE VIRTUAL TABLE docs USING fts5(title);
ALTER TABLE docs_config RENAME TO settings;
--          ^^^^^^^^^^^ d1/shadow-table error: D1 lets nobody alter it
SELECT title FROM docs;
--                ^^^^ ref/broken-view error: the table docs cannot be read
DROP TABLE docs;
--         ^^^^ ref/broken-view error: the table docs cannot be read
