insert into `performers` (`id`, `name`) values
  (100, 'third'),
  (101, 'first'),
  (102, 'second');

alter table `studios` add column `linked_performer_id` integer references `performers` (`id`) on delete set null;

create index `idx_studios_linked_performer_id` on `studios` (`linked_performer_id`);
