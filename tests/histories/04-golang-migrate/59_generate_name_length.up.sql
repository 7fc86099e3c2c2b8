alter table `performers` add column `name_length` integer generated always as (length(`name`)) virtual;
