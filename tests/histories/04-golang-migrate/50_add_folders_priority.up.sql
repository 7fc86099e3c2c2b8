alter table `folders` add column `priority` integer not null default 0;
