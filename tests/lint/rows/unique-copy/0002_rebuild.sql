CREATE TABLE plans_new (name TEXT NOT NULL PRIMARY KEY, price INTEGER);
INSERT OR REPLACE INTO plans_new (name, price) SELECT coalesce(name, ''), price FROM plans;
DROP TABLE plans;
--<^^^^^^^^^^^^^ loss/drop-column warning: id
ALTER TABLE plans_new RENAME TO plans;
-- Unique already, alone or together with more; code and plan were not.
CREATE TABLE coupons_new (id INTEGER PRIMARY KEY, code TEXT UNIQUE, plan TEXT UNIQUE, UNIQUE (code, plan), UNIQUE (plan, id));
INSERT OR REPLACE INTO coupons_new SELECT id, code, plan FROM coupons;
--                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/unique-on-existing warning: OR REPLACE keeps only the last of the rows of coupons that agree in "plan", and the others go with the old table: UNIQUE is new
DROP TABLE coupons;
ALTER TABLE coupons_new RENAME TO coupons;
CREATE TABLE votes_new (who TEXT NOT NULL PRIMARY KEY, what TEXT NOT NULL);
INSERT INTO votes_new (who, what) SELECT who, what FROM votes;
--                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/unique-on-existing warning: this copy fails where two rows of votes agree in who: the primary key is new
DROP TABLE votes;
ALTER TABLE votes_new RENAME TO votes;
CREATE UNIQUE INDEX votes_what ON votes (what);
--                  ^^^^^^^^^^ rows/unique-on-existing warning: this fails where two rows of votes agree in what
