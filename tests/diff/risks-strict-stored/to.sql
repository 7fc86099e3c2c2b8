CREATE TABLE t (id INTEGER PRIMARY KEY, a ANY, g TEXT AS (coalesce(a, 'z')) STORED, v TEXT AS (coalesce(a, 'z')) VIRTUAL, n INTEGER AS (length(a)) STORED) STRICT;
