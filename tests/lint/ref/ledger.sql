-- wrangler makes its ledger before the first migration: reading it works, and what is written to it is a warning.
CREATE VIEW applied AS SELECT name FROM d1_migrations;
INSERT INTO d1_migrations (name) VALUES ('0009_squashed.sql');
--          ^^^^^^^^^^^^^ d1/reserved-name warning: what this names is never applied
DELETE FROM D1_Migrations WHERE name = '0003_undo.sql';
--          ^^^^^^^^^^^^^ d1/reserved-name warning: what this takes out is applied again
UPDATE d1_migrations SET name = '0004_new.sql' WHERE name = '0004_old.sql';
--     ^^^^^^^^^^^^^ d1/reserved-name warning: what this no longer names is applied again
