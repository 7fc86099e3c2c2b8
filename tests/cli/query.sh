# mig query: the three formats, what is a place, and what is refused.
set +e
mkdir migrations
printf 'CREATE TABLE t (id INTEGER PRIMARY KEY, "a,b" TEXT, c);\nCREATE INDEX i ON t (c);\n' >migrations/0001_t.sql
columns="SELECT name, type, name_place FROM final_columns ORDER BY name"
mig query "$columns"
mig query --format csv "$columns"
mig query --format json "$columns"
mig query --format csv "SELECT 'a \"quoted\" word', 'two
lines', NULL, 1.5, 7"
mig query --format json "SELECT NULL AS n, 1.5 AS f, -7 AS i, '12' AS s WHERE 1"
mig query --format json "SELECT 1 AS n WHERE 0"
try() { mig query "$@"; echo "status $?"; }
try --format xml "SELECT 1"
try
try "SELECT 1" "SELECT 2"
try ""
try "-- nothing"
try "SELEC 1"
try "SELECT no_such FROM files"
try "DROP TABLE files"
try "SELECT abs(-9223372036854775808)"
try "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 3) SELECT n FROM c"
# a view's column has the affinity of what it shows, and an expression may have none
printf 'CREATE VIEW v AS SELECT id, c, id + 1 AS next, CAST(c AS REAL) AS real FROM t;\n' >migrations/0002_v.sql
mig query "SELECT c.name, affinity FROM columns AS c JOIN objects AS o ON o.id = c.object WHERE o.kind = 'view'"
mig query --format csv "SELECT mentions('a AND id2', 'id'), mentions('\"x\".\"Id\" > 1', 'iD'), mentions('''id''', 'id'), mentions('length(x)', 'length'),
  mentions('length (length)', 'length'), mentions('x[b c]', 'b c'), mentions(NULL, 'x'), mentions('', 'a'), mentions('a -- b', 'b')"
mig query --format csv "SELECT mentions('x.\"a\"\"B\" > 1', 'a\"b') AS doubled, mentions('[A]', 'a') AS bracketed, mentions('ab', 'abc') AS longer"
mig query --format csv "SELECT same_sql('a  = ''x'' -- why', '\"A\"=''x'''), same_sql('a = ''x''', 'a = ''X'''), same_sql('a', 'a b'), same_sql('a b', 'a'), same_sql('[a b] /* c */ c', '\"A B\" C'), same_sql(NULL, ''), same_sql('', ' -- nothing')"
