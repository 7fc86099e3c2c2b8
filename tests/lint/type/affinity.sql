CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  a DOUBLE PRECISION, b UNSIGNED BIG INT, c CHARACTER VARYING(20), d TIMESTAMP_TEXT, e TEXT COLLATE NOCASE, f VARCHAR2(20),
  g text not null,
  i TEXT NO NULL,
--  ^^^^^^^ type/affinity warning: NO became part of the type of i: NOT is misspelt
  j INTEGER UNIQE,
--  ^^^^^^^^^^^^^ type/affinity warning: UNIQE became part of the type of j: UNIQUE is misspelt
  k TEXT
--  ^^^^ type/affinity warning: there is no column l
  l VARCHAR(20),
  m STRING,
--  ^^^^^^ type/affinity warning: NUMERIC affinity
  n TEXXT,
--  ^^^^^ type/affinity warning: did you mean TEXT?
  o FLOATING POINT
--  ^^^^^^^^^^^^^^ type/affinity warning: INTEGER affinity
);
ALTER TABLE t ADD COLMN p TEXT;
--                ^^^^^ type/affinity warning: did you mean ADD COLUMN?
ALTER TABLE t ADD columns TEXT;
ALTER TABLE t ADD COLUMN q TEXT AFTER p;
--                         ^^^^^^^^^^^^ type/affinity warning: AFTER or FIRST
CREATE TABLE joined (
  id INTEGER PRIMARY_KEY,
--   ^^^^^^^^^^^^^^^^^^^ type/affinity warning: PRIMARY_KEY became part of the type of id: PRIMARY KEY is misspelt
  name TEXT NOT_NULL,
--     ^^^^^^^^^^^^^ type/affinity warning: did you mean NOT NULL?
  UNIQUE (id)
);
