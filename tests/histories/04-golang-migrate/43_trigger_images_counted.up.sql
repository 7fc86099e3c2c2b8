create trigger `images_counted`
after insert on `images`
BEGIN
  update `galleries` set `rating` = `rating` + 1 where `id` = new.`gallery_id`;
END;
