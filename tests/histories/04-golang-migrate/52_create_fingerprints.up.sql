create table `fingerprints` (
  `id` integer not null primary key autoincrement,
  `kind` varchar(255) not null,
  `value` blob,
  `file_id` integer not null references `files` (`id`) on delete restrict
);

create index `idx_fingerprints_file_id` on `fingerprints` (`file_id`);
