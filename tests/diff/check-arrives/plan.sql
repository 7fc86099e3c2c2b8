-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS events.amount: NULL becomes 0
-- DEPENDS ON ROWS events gets CHECK (kind IN ('created', 'paid')): fails where a row breaks it
--   ask first: SELECT count(*) FROM events WHERE NOT (kind IN ('created', 'paid'))
-- DEPENDS ON ROWS events gets CONSTRAINT events_state CHECK (state GLOB 'open*' AND length(state) < 12): fails where a row breaks it
--   ask first: SELECT count(*) FROM events WHERE NOT (state GLOB 'open*' AND length(state) < 12)
-- DEPENDS ON ROWS events.amount becomes INTEGER: values are converted
--   ask first: SELECT typeof(amount), count(*) FROM events GROUP BY 1

-- events is rebuilt: amount becomes INTEGER NOT NULL DEFAULT 0; CHECK (kind IN ('created', 'paid')) is new; CONSTRAINT events_state CHECK (state GLOB 'open*' AND length(state) < 12) is new
CREATE TABLE events_new (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('created', 'paid')),
  state TEXT CONSTRAINT events_state CHECK (state GLOB 'open*' AND length(state) < 12),
  amount INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);
INSERT INTO events_new (id, kind, state, amount, created_at)
SELECT id, kind, state, coalesce(amount, 0), created_at FROM events;
DROP TABLE events;
ALTER TABLE events_new RENAME TO events;
CREATE INDEX events_kind ON events (kind);
