-- meta/unknown-rule  error
-- title: A suppression of a rule that does not exist
-- why: Misspelt, it silences nothing, and whoever reads it believes that it does.
-- source: rules/README.md
-- bad:
--   -- mig:allow fk/unindexde because there will only ever be ten rows
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
SELECT name_place AS place, 'no rule or group is called "' || rule || '"' AS message,
       CASE WHEN nearest IS NOT NULL THEN 'did you mean "' || nearest || '"?' ELSE '`mig rules` lists them' END AS help
FROM allows
WHERE NOT known;
