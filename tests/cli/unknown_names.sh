# Whatever is misspelt is told with what was meant.
set +e
mkdir migrations
echo 'CREATE TABLE a (id INTEGER PRIMARY KEY);' >migrations/0001_a.sql
mig lint --select dates
mig lint --select fk/unindexd
mig lint --ignore snytax,date
mig lint --ignore nothing/like-it
mig lint --fail-on warn
mig lint --format jsn
mig lint --format xml
mig explain date
mig explain unindexed
for config in '{ "rules": { "fk/unindexd": "off" } }' '{ "rules": { "dates": "off" } }' '{ "rule": {} }' \
  '{ "names": { "tabel": "x" } }' '{ "names": { "table": "x(" } }' '{ "target_version": "2025-01" }' \
  '{ "target": "sqlite", "target_version": "4" }' '{ "overrides": [{ "files": "*", "rules": { "fk/x": "off" } }] }'; do
  echo "$config" >mig.jsonc
  mig lint
done
