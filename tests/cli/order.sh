# wrangler's order: by leading number, numbered first, then by UTF-16 code units.
mkdir -p migrations/nested
cd migrations
for name in 1_ 2_ 0003_ 4-dash 0005_b 0005_a 06 10_ 20240101120000_ alpha v7_x zeta .hidden -1_minus ' 7_space' 0x10_hex \
  Zeta; do : >"$name.sql"; done
touch big.SQL 8.sql.bak notes.md nested/0001_x.sql
touch "$(printf 'z\360\220\200\200.sql')" "$(printf 'z\357\277\275.sql')"
ln -s 1_.sql 0000_link
cd ..
echo '[[d1_databases]]
binding = "DB"' >wrangler.toml
mig status -q
echo '- named like a migration, and none: versions of wrangler differ'
set +e
ln -s 1_.sql migrations/0000_x.sql; mig status -q; echo "exit $?"; rm migrations/0000_x.sql
ln -s 0000_x.sql migrations/0000_x.sql; mig status -q; echo "exit $?"; rm migrations/0000_x.sql
ln -s gone migrations/0000_x.sql; mig status -q; echo "exit $?"; rm migrations/0000_x.sql
mkfifo migrations/0000_x.sql; timeout 20 mig status -q; echo "exit $?"; rm migrations/0000_x.sql
mkdir migrations/0000_x.sql; mig status -q; echo "exit $?"; rmdir migrations/0000_x.sql
ln -s gone migrations/.0000_x.sql; mig status -q | wc -l
