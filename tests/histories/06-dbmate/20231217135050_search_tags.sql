-- migrate:up
create virtual table tags_search using fts5(name, slug, content = 'tags', content_rowid = 'id');

create trigger tags_search_insert after insert on tags
BEGIN
  insert into tags_search (rowid, name, slug) values (new.id, new.name, new.slug);
END;

create trigger tags_search_delete after delete on tags
BEGIN
  insert into tags_search (tags_search, rowid, name, slug) values ('delete', old.id, old.name, old.slug);
END;

create trigger tags_search_update after update on tags
BEGIN
  insert into tags_search (tags_search, rowid, name, slug) values ('delete', old.id, old.name, old.slug);
  insert into tags_search (rowid, name, slug) values (new.id, new.name, new.slug);
END;

-- migrate:down
drop trigger tags_search_insert;

drop trigger tags_search_delete;

drop trigger tags_search_update;

drop table tags_search;
