-- The arguments of a virtual table are its module's business; what the module says is said.
CREATE VIRTUAL TABLE a USING fts5(title, body UNINDEXED, tokenize = "unicode61 tokenchars '-_'", prefix = '2 3');
CREATE VIRTUAL TABLE b USING fts5(title, content = '', contentless_delete = 1);
CREATE VIRTUAL TABLE c USING fts5(title, tokenize = 'trigram case_sensitive 1');
CREATE VIRTUAL TABLE d USING fts5vocab(a, instance);
CREATE VIRTUAL TABLE e USING rtree_i32(id, x0, x1, +name);
CREATE VIRTUAL TABLE f USING fts5(title, tokenize = 'simple');
--                                       ^^^^^^^^^^^^^^^^^^^ ref/module-arguments error: no such tokenizer: simple
CREATE VIRTUAL TABLE g USING fts5(title NOT NULL);
--                                ^^^^^^^^^^^^^^ ref/module-arguments error: NOT NULL
CREATE VIRTUAL TABLE h USING rtree(id, x0);
--                   ^ ref/module-arguments error: the two sides of a dimension
