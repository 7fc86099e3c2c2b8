UPDATE teams SET org_name = (SELECT name FROM orgs WHERE orgs.slug = teams.org_slug), note = (SELECT name FROM orgs WHERE slug = org_slug);
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/null-query warning: a row of teams for which this query finds nothing makes the UPDATE fail: org_name is NOT NULL
-- An aggregate gives a row, but of no rows NULL.
UPDATE teams SET seats = (SELECT max(c.seats) FROM teams AS c WHERE c.parent = teams.id);
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/null-query warning: seats is NOT NULL
UPDATE teams SET seats = (SELECT count(*) FROM teams AS c WHERE c.parent = teams.id);
UPDATE teams SET seats = (SELECT coalesce(max(c.seats), 0) FROM teams AS c WHERE c.parent = teams.id);
UPDATE teams SET seats = (SELECT count(*) FROM teams AS c WHERE c.parent = teams.id GROUP BY c.org);
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/null-query warning: seats
-- The key is there always; where it may be NULL, it is not.
UPDATE teams SET org_slug = (SELECT slug FROM orgs WHERE orgs.id = teams.org);
UPDATE teams AS t SET org_slug = (SELECT o.slug FROM orgs AS o WHERE t.org = o.id);
UPDATE teams SET seats = (SELECT p.seats FROM teams AS p WHERE p.id = teams.parent);
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/null-query warning: seats
UPDATE teams SET seats = (SELECT p.seats FROM teams AS p WHERE p.id = teams.parent) WHERE parent IS NOT NULL;
-- Chosen by a query, kept, or one row for all that the migrations wrote.
UPDATE teams SET org_name = (SELECT name FROM orgs WHERE slug = org_slug) WHERE org_slug IN (SELECT slug FROM orgs);
UPDATE teams SET org_name = coalesce((SELECT name FROM orgs WHERE slug = org_slug), org_name);
UPDATE OR IGNORE teams SET org_name = (SELECT name FROM orgs WHERE slug = org_slug);
UPDATE teams SET plan = (SELECT id FROM plans WHERE name = 'free');
UPDATE teams SET plan = (SELECT 1);
