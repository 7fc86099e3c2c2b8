-- Each index is told once, beside the first that makes it needless.
CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER, at TEXT, slug TEXT);
CREATE INDEX posts_1 ON posts (author, at);
CREATE INDEX posts_2 ON posts (author, at);
--           ^^^^^^^ index/duplicate warning: posts_2 is the same as posts_1
CREATE INDEX posts_3 ON posts (author, at);
--           ^^^^^^^ index/duplicate warning: posts_3 is the same as posts_1
CREATE INDEX posts_4 ON posts (author);
--           ^^^^^^^ index/redundant-prefix warning: posts_4 is the beginning of posts_1
CREATE UNIQUE INDEX posts_5 ON posts (slug);
CREATE UNIQUE INDEX posts_6 ON posts (slug);
--                  ^^^^^^^ index/duplicate warning: posts_6 is the same as posts_5
CREATE INDEX posts_7 ON posts (slug);
--           ^^^^^^^ index/covered-by-unique warning: posts_7 repeats the unique index posts_5
CREATE INDEX posts_8 ON posts (at) WHERE author IS NOT NULL;
CREATE INDEX posts_9 ON posts (at) WHERE author IS NULL;
