CREATE TABLE periods (
  first_day TEXT NOT NULL PRIMARY KEY CHECK (first_day IS date(first_day)),
  last_day  TEXT NOT NULL UNIQUE CHECK (last_day IS date(last_day)),
  closed_at TEXT,
  CHECK (last_day > first_day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_in_open_period
BEFORE INSERT ON entries
WHEN EXISTS (
  SELECT 1 FROM periods WHERE NEW.booked_on BETWEEN first_day AND last_day AND closed_at IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'period is closed');
END;
