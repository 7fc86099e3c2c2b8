-- meta/allow-without-reason  note
-- title: A suppression that does not say why
-- why: Whoever meets it in a year can't tell whether the reason still holds.
-- help: add "because …"
-- source: rules/README.md
-- bad:
--   -- mig:allow meta/unused-allow
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
-- good:
--   -- mig:allow meta/unused-allow because this is an example
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
SELECT place, 'the suppression of ' || rule || ' gives no reason' AS message
FROM allows
WHERE reason IS NULL;
