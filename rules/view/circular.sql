-- view/circular  error
-- title: A view that reads itself
-- why: SQLite takes the CREATE VIEW and refuses every use: "view … is circularly defined". RENAME and DROP COLUMN then fail
--   for every table of the database.
-- help: read the table in one of the views
-- source: probe: workerd 1.20261117.1, one view and two views in a circle
-- on: circular-view
-- bad:
--   CREATE VIEW v AS SELECT * FROM v;
-- bad:
--   CREATE VIEW v AS SELECT * FROM w;
--   CREATE VIEW w AS SELECT * FROM v;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW w AS SELECT id, a FROM t;
--   CREATE VIEW v AS SELECT id FROM w;
SELECT place, 'the view ' || quoted(arg2) || ' reads itself' || CASE WHEN lower(arg2) = lower(arg3) THEN '' ELSE ', by way of ' || quoted(arg3) END
         || ': every use of it fails' AS message,
       related(related, 'here') AS related
FROM problems
WHERE code = 'circular-view';
