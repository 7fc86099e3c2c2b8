# What FTS3, FTS4 and FTS5 make of their arguments: the tables behind them, their columns, and what they refuse.
set +e
mkdir migrations
echo '{ "target": "sqlite" }' >mig.jsonc
cat >migrations/0001_search.sql <<'EOF'
CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE plain USING fts3(title, "the body", [odd ""name], tokenize=porter);
CREATE VIRTUAL TABLE outside USING fts4(content="posts", tokenize=unicode61 "remove_diacritics=0");
CREATE VIRTUAL TABLE named USING fts4(content='posts', title, languageid=lang);
CREATE VIRTUAL TABLE small USING fts4(a, b, matchinfo=fts3, prefix="2,4", notindexed=b, order=desc);
CREATE VIRTUAL TABLE bare USING fts4(content="", a);
CREATE VIRTUAL TABLE five USING fts5(title, body UNINDEXED, content='posts', content_rowid='id', prefix='2 3', tokenize='porter ascii');
CREATE VIRTUAL TABLE five_bare USING fts5(a, content='', columnsize=0);
CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1, +note TEXT);
EOF
mig verify | sed 's/ in SQLite .*//'
mig schema --no-proof -q
cat >migrations/0002_refused.sql <<'EOF'
CREATE TABLE taken_config (a);
CREATE VIRTUAL TABLE taken USING fts5(a);
CREATE VIRTUAL TABLE wrong USING fts5(a, colour='blue');
CREATE VIRTUAL TABLE box USING rtree(id, x0);
EOF
mig verify 2>&1 | sed 's/ in SQLite .*//'
