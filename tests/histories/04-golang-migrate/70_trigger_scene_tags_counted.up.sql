create trigger `scene_tags_counted`
after insert on `scene_tags`
BEGIN
  update `scenes` set `byte_size` = `byte_size` + 1 where `id` = new.`scene_id`;
END;
