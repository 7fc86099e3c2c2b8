-- Those that were the goods' own go with them.
CREATE TABLE labels (id TEXT PRIMARY KEY NOT NULL, good TEXT NOT NULL REFERENCES goods (id) ON DELETE CASCADE);
CREATE INDEX labels_good ON labels (good);
INSERT INTO labels (id, good) SELECT id, good FROM sizes;
DROP TABLE sizes;
DELETE FROM good_sizes;
--<^^^^^^^^^^^^^^^^^^^ loss/delete-all warning: good_sizes
ALTER TABLE goods RENAME TO goods_old;
CREATE TABLE goods (id TEXT PRIMARY KEY NOT NULL, shop TEXT, name TEXT NOT NULL, price INTEGER CHECK (price > 0));
INSERT INTO goods (id, shop, name) SELECT id, shop, name FROM goods_old;
DROP TABLE goods_old;
--<^^^^^^^^^^^^^^^^^ loss/rebuild-cascade error: every row of labels
--<^^^^^^^^^^^^^^^^^ fk/missing-parent error: labels references goods_old
--<^^^^^^^^^^^^^^^^^ fk/missing-parent error: good_sizes references goods_old
