-- How many smallest units of `quote` one smallest unit of `base` was worth that day.
CREATE TABLE rates (
  base  TEXT NOT NULL REFERENCES currencies (code) ON DELETE RESTRICT,
  quote TEXT NOT NULL REFERENCES currencies (code) ON DELETE RESTRICT,
  day   TEXT NOT NULL CHECK (day IS date(day)),
  rate  REAL NOT NULL CHECK (rate > 0),
  PRIMARY KEY (base, quote, day),
  CHECK (base <> quote)
) STRICT, WITHOUT ROWID;

CREATE INDEX rates_by_quote ON rates (quote, base, day);
