alter table `tags` add column `revision` integer not null default 0;
