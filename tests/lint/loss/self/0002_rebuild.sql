-- The scratch table's own key keeps the old table from going: one finding, where the key stands.
CREATE TABLE pages_new (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES pages (id) ON DELETE NO ACTION, title TEXT CHECK (title <> ''));
--                                                                        ^^^^^ loss/rebuild-reference error: pages_new still refers to the old pages: dropping that one fails where there are rows
INSERT INTO pages_new (id, parent) SELECT id, parent FROM pages;
DROP TABLE pages;
ALTER TABLE pages_new RENAME TO pages;
CREATE INDEX pages_parent ON pages (parent);
