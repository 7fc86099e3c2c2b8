alter table `tags` add column `hidden` boolean not null default 1 check (`hidden` IN (0, 1));

create virtual table `images_search` using fts5(path, heading, content = 'images', content_rowid = 'id');

create trigger `images_search_insert`
after insert on `images`
BEGIN
  insert into `images_search` (rowid, `path`, `heading`) values (new.`id`, new.`path`, new.`heading`);
END;

create trigger `images_search_delete`
after delete on `images`
BEGIN
  insert into `images_search` (`images_search`, rowid, `path`, `heading`) values ('delete', old.`id`, old.`path`, old.`heading`);
END;

create trigger `images_search_update`
after update on `images`
BEGIN
  insert into `images_search` (`images_search`, rowid, `path`, `heading`) values ('delete', old.`id`, old.`path`, old.`heading`);
  insert into `images_search` (rowid, `path`, `heading`) values (new.`id`, new.`path`, new.`heading`);
END;
