alter table `gallery_images` add `meta` json;
