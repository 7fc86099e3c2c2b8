-- Names of the rowid that columns have taken, and tables of which nothing but the rows stays.
CREATE TABLE one (rowid TEXT, a TEXT);
CREATE TABLE two (rowid TEXT, _rowid_ TEXT, a TEXT);
CREATE TABLE three (rowid TEXT, _rowid_ TEXT, oid TEXT, a TEXT);
CREATE TABLE ones (n INTEGER PRIMARY KEY, one INTEGER REFERENCES two (rowid) ON DELETE CASCADE);
CREATE TABLE other (gone TEXT);
CREATE TABLE computed (gone TEXT, g TEXT AS (1));
