alter table `markers` add column `revision` integer not null default 0;
