/* A double-entry ledger. Every table is STRICT: a number where text belongs is an error at the INSERT that
** brings it, not a surprise a year later. Tables whose key is not an integer are WITHOUT ROWID: one tree
** instead of a tree and its index. */

CREATE TABLE currencies (
  code     TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 3 AND code = upper(code)), -- ISO 4217
  exponent INTEGER NOT NULL DEFAULT 2 CHECK (exponent BETWEEN 0 AND 4)                 -- digits behind the point
) STRICT, WITHOUT ROWID;

INSERT INTO currencies (code, exponent) VALUES ('CHF', 2), ('EUR', 2), ('JPY', 0), ('USD', 2)
ON CONFLICT (code) DO NOTHING;
