# mig rules and mig explain: a rule's head as people read it.
set +e
try() { echo "- mig $*"; mig "$@"; status=$?; [ $status = 0 ] || echo "status $status"; }
mkdir -p migrations team/house
cat >team/house/plural.sql <<'EOF'
-- house/plural  note
-- title: A table that is named like one row
-- why: Ours are named for what they hold. Everybody who looks for users looks for users, and nobody who
--   reads a query wonders which of the two it was in this one.
-- help: rename it before others refer to it
-- source: our own custom
-- bad:
--   CREATE TABLE user (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE teams (id INTEGER PRIMARY KEY);
SELECT place, 'named like one row' AS message FROM final_tables WHERE name NOT LIKE '%s';
EOF
echo '{ "rules_dir": "team" }' >mig.jsonc
try explain house/plural
try explain house/plurral
try explain house
try explain house/plural nothing/like_it
try explain
try rules house
try rules house --check
try rules nowhere
mig explain fk/unindexed | head -n 1
mig rules | grep -c .  >/dev/null && echo listed
sed -i 's/users/user/; s/NOT LIKE/LIKE/' team/house/plural.sql
try rules --check house
