-- The sizes of wares refer to nothing until the wares are goods: dropping the old goods does not touch them.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE sizes (id TEXT PRIMARY KEY NOT NULL, good TEXT NOT NULL REFERENCES goods (id) ON DELETE CASCADE);
CREATE INDEX sizes_good ON sizes (good);
INSERT INTO sizes (id, good) SELECT id, ware FROM ware_sizes;
CREATE TABLE goods_new (id TEXT PRIMARY KEY NOT NULL, shop TEXT, name TEXT NOT NULL);
INSERT INTO goods_new (id, name) SELECT id, name FROM goods;
INSERT INTO goods_new (id, shop, name) SELECT id, shop, name FROM wares;
DROP TABLE goods;
--<^^^^^^^^^^^^^ loss/rebuild-blocked error: a row of good_sizes (good) refers to it
ALTER TABLE goods_new RENAME TO goods;
