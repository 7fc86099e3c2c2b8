CREATE VIRTUAL TABLE search USING fts5(body);
CREATE INDEX search_bodies ON search_content(c0);
CREATE VIEW bodies AS SELECT c0 FROM search_content;
