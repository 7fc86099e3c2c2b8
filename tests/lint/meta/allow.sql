-- mig:allow type/nullable-primary-key because the keys come from elsewhere
CREATE TABLE a (id TEXT PRIMARY KEY);
CREATE TABLE b (id TEXT PRIMARY KEY); -- mig:allow type because a whole group
CREATE TABLE c (
  id TEXT PRIMARY KEY, -- mig:allow type/nullable-primary-key because of this line
  -- mig:allow type/affinity, date/text-iso because of the next line
  made_at STRING
);
CREATE TABLE d (id INTEGER PRIMARY KEY, e STRING); /* mig:allow type/affinity */
--                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta/allow-without-reason note: gives no reason
-- mig:allow type/affinty because misspelt
--           ^^^^^^^^^^^^ meta/unknown-rule error: did you mean "type/affinity"?
CREATE TABLE f (id INTEGER PRIMARY KEY);
-- mig:allow type/affinity because it has gone
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta/unused-allow warning: nothing here is reported by type/affinity
CREATE TABLE g (id INTEGER PRIMARY KEY);
