# The query that tells which rows break a CHECK, where its column's values are converted or a NULL gets the default: held
# against the rows that SQLite refuses when they are copied one by one. Silent where the two agree.
values="(NULL),(1),(5),(7),(-3),(1.0),(2.5),(''),('5'),('05'),('abc'),('5.0'),(' 5 '),('!'),('z'),(x'35'),(x'61')"
asked=0
while IFS= read -r check; do
  for types in TEXT=INTEGER INTEGER=TEXT TEXT=REAL BLOB=NUMERIC REAL=INTEGER "TEXT=" "INTEGER=INTEGER NOT NULL DEFAULT '5'"; do
    echo "CREATE TABLE t (id INTEGER PRIMARY KEY, c ${types%%=*}, d TEXT);" >a.sql
    echo "CREATE TABLE t (id INTEGER PRIMARY KEY, c ${types#*=}, d TEXT, CHECK ($check));" >b.sql
    ask=$(mig diff a.sql b.sql --sql --no-proof | sed -n '/gets CHECK/{n;s/^-- *ask first: //p;}')
    [ -n "$ask" ] || continue
    asked=$((asked + 1)) missing=NULL
    case $types in *DEFAULT*) missing="'5'" ;; esac
    rm -f db
    {
      cat a.sql
      echo "INSERT INTO t (c, d) SELECT column1, '5' FROM (VALUES $values); CREATE TABLE told AS $ask;"
      sed 's/TABLE t /TABLE new /' b.sql
      echo "INSERT OR IGNORE INTO new SELECT id, ifnull(c, $missing), d FROM t;"
      echo "SELECT 'told ' || (SELECT * FROM told) || ', refused ' || (SELECT count(*) FROM t WHERE id NOT IN (SELECT id FROM new))"
      echo "WHERE (SELECT * FROM told) <> (SELECT count(*) FROM t WHERE id NOT IN (SELECT id FROM new));"
    } | sqlite3 db >said || true
    [ -s said ] && echo "$check, $types: $(cat said): $ask"
  done
done <<'END'
c > 5
c <> '5'
c IN (1, '2', 3.5)
length(c) < 3
c BETWEEN -1 AND 10
typeof(c) <> 'text'
c || '' <> '1.0'
c = 5 OR c IS NULL
c < 'b'
c <= d
NOT c = '05'
END
echo "$asked queries asked"
