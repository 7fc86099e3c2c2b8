create view `markers_listing` as
select `tags`.`name`, `tags`.`details`, count(*) as `n`
from `tags`
left join `markers` on `markers`.`tag_id` = `tags`.`id`
group by `tags`.`id`;

alter table `folders` add column `linked_performer_id` integer references `performers` (`id`) on delete set null;

create index `idx_folders_linked_performer_id` on `folders` (`linked_performer_id`);

insert into `studios` (`id`, `name`) values
  (100, 'first'),
  (101, 'third'),
  (102, 'other');
