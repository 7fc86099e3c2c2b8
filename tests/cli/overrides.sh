# Severities for some files only; what is on in some files is off in the others.
set +e
mkdir migrations
for n in 1 2 3; do
  echo "CREATE TABLE t$n (id INTEGER PRIMARY KEY, made_at DATETIME);" >migrations/000${n}_t.sql
done
cat >mig.jsonc <<'J'
{
  "rules": { "date/text-iso": "off" },
  "overrides": [
    { "files": "*.sql", "rules": { "date": "warning" } },
    { "files": ["migrations/000[23]_t.sql"], "rules": { "date/text-iso": "error" } },
    { "files": "0003*", "rules": { "date/text-iso": "off" } },
  ],
}
J
mig lint --format gcc --select date/text-iso
echo "status $?"
sed -i 's/"files": "\*.sql"/"files": "nothing"/' mig.jsonc
mig lint --format gcc
echo "status $?"
mig lint --format gcc --ignore date
echo "status $?"
sed -i 's#date/text-iso": "error#date/text-isso": "error#' mig.jsonc
mig lint --format gcc
echo "status $?"
