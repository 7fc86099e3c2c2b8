-- The text of a word in a column of numbers, and where it is one or is meant as text.
CREATE TABLE flags (
  id INTEGER PRIMARY KEY,
  active BOOLEAN NOT NULL DEFAULT 'TRUE' CHECK (active <> ''),
--                                ^^^^^^ type/boolean-text warning: the default of active is the text 'TRUE': a condition on the column is false
  hidden INTEGER DEFAULT ('no') CHECK (hidden <> ''),
--                       ^^^^^^ type/boolean-text warning: SET hidden = hidden <> 'no'
  plain BOOLEAN NOT NULL DEFAULT true CHECK (plain IN (0, 1)),
  digit BOOLEAN NOT NULL DEFAULT '1' CHECK (digit IN (0, 1)),
  word TEXT NOT NULL DEFAULT 'true',
  rank INTEGER NOT NULL DEFAULT 'none'
);
