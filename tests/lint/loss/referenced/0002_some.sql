DELETE FROM teams WHERE slug LIKE 'test-%';
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/delete-referenced warning: deleting rows of teams also deletes those of members that refer to them, sets teams (parent), cards (team) to NULL, sets rooms (team) to its default, and fails where a row of bills (team) or bills (payer) refers to one
DELETE FROM bills WHERE team = 3;
-- What it names is what it spares; the rest is dealt with before, or refers to none.
UPDATE cards SET team = NULL WHERE team = 'old';
DELETE FROM teams WHERE slug = 'old' AND id NOT IN (SELECT team FROM members) AND id NOT IN (SELECT coalesce(parent, 0) FROM teams)
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/delete-referenced warning: sets teams (parent) to NULL
  AND slug NOT IN (SELECT team FROM rooms WHERE team IS NOT NULL);
DELETE FROM teams WHERE slug = NULL;
--                      ^^^^^^^^^^^ dml/eq-null warning: never true
