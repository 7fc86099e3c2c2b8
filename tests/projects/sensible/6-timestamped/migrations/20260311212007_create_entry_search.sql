create virtual table entry_search using fts5 (
  title, summary, body,
  content = 'entries', content_rowid = 'id', tokenize = 'porter unicode61'
);

insert into entry_search (entry_search) values ('rebuild');

-- BEGIN and END in capitals: the remote splitter knows no others
create trigger entries_search_insert after insert on entries
BEGIN
  insert into entry_search (rowid, title, summary, body) values (new.id, new.title, new.summary, new.body);
END;

create trigger entries_search_delete after delete on entries
BEGIN
  insert into entry_search (entry_search, rowid, title, summary, body)
  values ('delete', old.id, old.title, old.summary, old.body);
END;

create trigger entries_search_update after update of title, summary, body on entries
BEGIN
  insert into entry_search (entry_search, rowid, title, summary, body)
  values ('delete', old.id, old.title, old.summary, old.body);
  insert into entry_search (rowid, title, summary, body) values (new.id, new.title, new.summary, new.body);
END;
