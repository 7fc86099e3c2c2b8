# What needs a newer SQLite than the project says that it has ("target_version" in mig.jsonc).
set +e
mkdir migrations
echo '{ "target": "sqlite", "target_version": "3.23" }' >mig.jsonc
cat >features.sql <<'EOF'
CREATE TABLE t (a, b) STRICT;
SELECT 1_000, 0x1_f, 1.5_0, 2e1_0;
SELECT a -> '$.b', a ->> 'c', a IS NOT DISTINCT FROM b FROM t RIGHT JOIN t AS u USING (a) ORDER BY a NULLS LAST;
INSERT INTO t VALUES (1, 2) ON CONFLICT (a) DO UPDATE SET a = 1 ON CONFLICT DO NOTHING RETURNING a;
UPDATE t SET a = u.a FROM t AS u WHERE u.b = t.b RETURNING *;
DELETE FROM t RETURNING a;
INSERT INTO t VALUES (1, 2) ON CONFLICT DO NOTHING;
ALTER TABLE t RENAME COLUMN a TO c;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t ALTER COLUMN b SET NOT NULL;
ALTER TABLE t ADD CONSTRAINT k CHECK (b);
CREATE TABLE g (a, b AS (a + 1));
WITH x AS MATERIALIZED (SELECT 1 AS n) SELECT sum(n) FILTER (WHERE n) OVER (ORDER BY n GROUPS 1 PRECEDING EXCLUDE TIES) FROM x;
EOF
mig lint features.sql --format gcc --select syntax/version
