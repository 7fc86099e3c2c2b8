PRAGMA foreign_keys=OFF;

create table `markers_new` (
  `id` integer not null primary key autoincrement,
  `origin` varchar(255),
  `title` varchar(255) not null,
  `seconds` real,
  `scene_id` integer not null references `scenes` (`id`) on delete no action,
  `tag_id` integer not null references `tags` (`id`) on delete cascade,
  `checked_at` datetime
);

insert into `markers_new` (`id`, `title`, `seconds`, `scene_id`, `tag_id`, `checked_at`, `origin`)
select `id`, `title`, `seconds`, `scene_id`, `tag_id`, `checked_at`, `origin` from `markers`;

drop table `markers`;

alter table `markers_new` rename to `markers`;

CREATE INDEX `idx_markers_scene_id` on `markers` (`scene_id`);

PRAGMA foreign_keys=ON;

alter table `scene_movies` add `revision` integer not null default 1;

create index `idx_saved_filters_filter` on `saved_filters` (`filter` desc);
