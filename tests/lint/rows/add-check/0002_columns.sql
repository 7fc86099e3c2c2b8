-- NULL breaks no CHECK, unless it asks for just that.
ALTER TABLE users ADD COLUMN level INTEGER CHECK (level > 0);
ALTER TABLE users ADD COLUMN rank INTEGER CHECK (rank IS NOT NULL);
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/add-check error: NULL breaks the CHECK
-- The column's type is applied before the CHECK is asked.
ALTER TABLE users ADD COLUMN code TEXT DEFAULT 7 CHECK (typeof(code) = 'text');
-- What another column holds is not known.
ALTER TABLE users ADD COLUMN born INTEGER DEFAULT 0 CHECK (born > age);
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/add-check warning: where a row of users does not allow it
ALTER TABLE users ADD COLUMN half INTEGER NOT NULL AS (age / 2);
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/add-check warning: its expression gives NULL
ALTER TABLE users ADD COLUMN size INTEGER NOT NULL AS (length(name));
ALTER TABLE strict_users ADD COLUMN age INTEGER DEFAULT 'none';
--                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/add-check error: does not take its default 'none'
ALTER TABLE strict_users ADD COLUMN size INTEGER DEFAULT '12';
-- Constants that do not look like it.
ALTER TABLE users ADD COLUMN plan TEXT DEFAULT free;
ALTER TABLE users ADD COLUMN sign INTEGER DEFAULT (-1);
ALTER TABLE users ADD COLUMN cast_one TEXT DEFAULT (CAST(1 AS TEXT));
ALTER TABLE users ADD COLUMN two INTEGER DEFAULT (1 + 1);
--                                               ^^^^^^^ rows/add-nonconstant-default error: its default is no constant
-- A table of this file has no rows yet.
CREATE TABLE fresh (id INTEGER PRIMARY KEY);
ALTER TABLE fresh ADD COLUMN level INTEGER DEFAULT 0 CHECK (level > 0);
