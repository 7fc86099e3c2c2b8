create table `files` (
  `id` integer not null primary key autoincrement,
  `base_name` varchar(255) not null,
  `size` integer not null default 0,
  `modified_at` datetime,
  `folder_id` integer not null references `folders` (`id`) on delete cascade
);

create index `idx_files_folder_id` on `files` (`folder_id`);

insert into `movies` (`id`, `name`) values
  (100, 'other');
