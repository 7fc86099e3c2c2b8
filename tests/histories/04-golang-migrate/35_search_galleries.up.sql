create virtual table `galleries_search` using fts5(path, title, details, content = 'galleries', content_rowid = 'id');

create trigger `galleries_search_insert`
after insert on `galleries`
BEGIN
  insert into `galleries_search` (rowid, `path`, `title`, `details`) values (new.`id`, new.`path`, new.`title`, new.`details`);
END;

create trigger `galleries_search_delete`
after delete on `galleries`
BEGIN
  insert into `galleries_search` (`galleries_search`, rowid, `path`, `title`, `details`) values ('delete', old.`id`, old.`path`, old.`title`, old.`details`);
END;

create trigger `galleries_search_update`
after update on `galleries`
BEGIN
  insert into `galleries_search` (`galleries_search`, rowid, `path`, `title`, `details`) values ('delete', old.`id`, old.`path`, old.`title`, old.`details`);
  insert into `galleries_search` (rowid, `path`, `title`, `details`) values (new.`id`, new.`path`, new.`title`, new.`details`);
END;

create table `scene_movies` (
  `scene_id` integer not null references `scenes` (`id`) on delete no action,
  `movy_id` integer not null references `movies` (`id`) on delete cascade,
  primary key (`scene_id`, `movy_id`)
);

create index `idx_scene_movies_movy_id` on `scene_movies` (`movy_id`);
