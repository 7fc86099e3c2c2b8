alter table `performers` add column `image` blob;
