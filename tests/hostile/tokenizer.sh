# fts3_tokenizer() takes the address of code from a blob; the next full-text table would jump there.
set +e
mkdir migrations
cat >migrations/0001_jump.sql <<'END'
CREATE TABLE t (id INTEGER PRIMARY KEY, x BLOB);
INSERT INTO t (id, x) VALUES (1, fts3_tokenizer('simple', x'4141414141414141'));
CREATE VIRTUAL TABLE f USING fts4(a);
INSERT INTO f VALUES ('a b');
END
for target in d1 sqlite; do
  echo "== $target"
  echo "{ \"target\": \"$target\" }" >mig.jsonc
  for command in 'schema --with-data --keep-going' 'verify' 'diff empty --sql'; do
    mig $command >out 2>&1
    echo "mig $command: status $?"
    grep -o 'runs nothing that[^;]*\|both refuse[^:]*\|there is no function.*' out
  done
done
rm out
