-- What stands behind an index without its semicolon is kept, but for a last one in a comment.
create table t(a);
create index i on t(a) -- of a;
