# Conditions that are always met, and what looks like one.
mkdir migrations
{
  echo 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER);'
  for condition in "1" "0" "'x'" "NULL" "TRUE" "a" "a = a" "a <= a" "a >= a" "a IS a" "a < a" "a = b" "1 = 1" \
    "a <> 'x' OR a <> 'y'" "a <> 'x' OR a <> 'x'" "a <> 'x' OR a <> b" "a <> 'x' OR b <> 'y'" "a <> NULL OR a <> 'x'" \
    "a <> 'x' OR a <> NULL" "a = 'x' OR a <> 'x'" "a <> 'x' OR a = 'x'" "a = 'x' OR a <> 'y'" "a IS 'x' OR a IS NOT 'x'" \
    "a IS NOT 'x' OR a IS 'x'" "a IS NULL OR a IS NOT NULL" "a IS NOT NULL OR a IS NULL" "a IS NULL OR b IS NOT NULL" \
    "a ISNULL OR a NOTNULL" "NOT a OR a IS NULL" "a = 1 AND 1" "1 AND b = 2" "1 AND a = a" "b = 1 OR 1" "1 OR b = 1" \
    "a IN ('x', NULL)" "a NOT IN ('x', NULL)" "a IN ('x')" "(SELECT 1)" "EXISTS (SELECT 1)" "b IN (SELECT 1)" \
    "\"yes\"" "a LIKE '%'" "id > 0"; do
    echo "CREATE TABLE c$((n = n + 1)) (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, CHECK ($condition));"
    { echo "DELETE FROM t WHERE $condition;"; echo "UPDATE t SET a = 1, b = 2 WHERE $condition;"; } >>migrations/0002_dml.sql
  done
} >migrations/0001_t.sql
mig lint --select dml,loss,type --format gcc --fail-on never
