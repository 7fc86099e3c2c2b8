# The functions that rules have beside SQLite's own, with what they take and what they don't.
set +e
mkdir migrations
printf 'CREATE TABLE "a b" (id INTEGER PRIMARY KEY, name TEXT);\nCREATE TABLE users (id INTEGER PRIMARY KEY);\n' >migrations/0001_t.sql
echo 'CREATE INDEX "odd name" ON users (id);' >migrations/0002_i.sql
try() { mig query "SELECT $1 AS answer FROM final_tables WHERE name = 'users'" | tail -n +2; }
for expression in "at_file(name_place)" "at_line(name_place)" "at_byte(name_place)" "at_file(NULL)" "at_line(NULL)" "at_byte(NULL)" \
  "source(name_place)" "source(NULL)" "bytes('é')" "bytes(NULL)" "quoted('a')" "quoted('a b')" "quoted('select')" "quoted('1a')" "quoted('\$a')" "quoted('')" \
  "quoted(NULL)" "quoted('a\"b')" "setting('target')" "setting('nothing')" "setting(NULL)" "distance('users', 'user')" "distance('a', 'completely different')" \
  "distance(NULL, 'a')" "nearest_table('user', NULL)" "nearest_table('user', 1)" "nearest_table('user', 0)" "nearest_table(NULL, NULL)" "nearest_table('zzz', NULL)" \
  "name_fits('table', 'ok_name')" "name_fits('table', 'Not OK')" "name_fits('nothing', 'x')" "name_fits(NULL, NULL)" "name_pattern('table')" "name_pattern('nothing')" \
  "source(part(name_place, 0, 2))" "part(name_place, -1, 2)" "part(name_place, 0, -1)" "part(name_place, 2, 100)" "part(NULL, 0, 1)" \
  "source(cover(place, name_place))" "source(cover(name_place, place))" "cover(NULL, place)" "cover(place, NULL)" \
  "cover(place, (SELECT place FROM indexes WHERE name = 'odd name'))" \
  "edit(NULL, 'x')" "edit(place, NULL)" "insert_before(NULL, 'x')" "insert_after(place, NULL)" "delete_at(NULL)" "edit(place, 'x')" "related(NULL, 'x')" "related(place, NULL)" \
  "related(9223372036854775807, 'x')" "source(-1)" "source(1)" "safe_rebuild(NULL)" "safe_rebuild('x')" "safe_rebuild(-1)" "safe_rebuild(99)" "safe_rebuild(0)" \
  "fault('row-value', NULL)" "fault('x', 'y')" "fault('unknown-table', 'y')" "fault('unknown-table', NULL)" "fault(NULL, 'y')" "instead(NULL)" "instead(-1)" "instead(99)" "instead(0)"; do
  echo "- $expression"
  try "$expression" 2>&1
done
