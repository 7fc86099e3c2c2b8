alter table `gallery_images` add column `etag` varchar(255);
