alter table `movies` add `priority` integer not null default 0;
