CREATE VIRTUAL TABLE search USING fts5(body, tokenize = porter);
CREATE INDEX search_bodies ON search_content(c0);
CREATE VIEW bodies AS SELECT c0 FROM search_content;
CREATE VIRTUAL TABLE names USING fts5(name);
CREATE INDEX names_sizes ON names_docsize(sz);
