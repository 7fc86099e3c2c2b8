update `captions` set `file_name` = trim(`file_name`) where `file_name` is not null;

create table `saved_filters` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null,
  `mode` varchar(255) not null,
  `filter` json not null default '{}'
);
