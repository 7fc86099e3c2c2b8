-- What REPLACE does to the rows that refer to the one it deletes: measured on D1.
CREATE TABLE plans (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, price INTEGER NOT NULL);
CREATE TABLE kept (id INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans (id) ON DELETE RESTRICT);
CREATE TABLE held (id INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans (id));
CREATE TABLE fallen (id INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE);
CREATE INDEX kept_plan ON kept (plan);
CREATE INDEX held_plan ON held (plan);
CREATE INDEX fallen_plan ON fallen (plan);
INSERT OR REPLACE INTO plans (id, code, price) VALUES (1, 'pro', 1900);
--     ^^^^^^^^^^ loss/replace warning: replacing a row of plans deletes it first: ON DELETE fires in fallen, and it fails where kept refers to it
REPLACE INTO plans (code, price) VALUES ('pro', 2900);
--<^^^^ loss/replace warning: ON DELETE fires in fallen, and it fails where kept or held refers to it
DROP TABLE fallen;
REPLACE INTO plans VALUES (1, 'pro', 2900);
--<^^^^ loss/replace warning: replacing a row of plans deletes it first, which fails where kept refers to it
--           ^^^^^ dml/insert-without-columns warning: does not name its columns
DROP TABLE kept;
INSERT OR REPLACE INTO plans (id, code, price) VALUES (1, 'pro', 3900);
INSERT OR REPLACE INTO plans (code, price) SELECT code, price + 1 FROM plans;
--     ^^^^^^^^^^ loss/replace warning: which fails where held refers to it
