create trigger `scene_performers_counted`
after insert on `scene_performers`
BEGIN
  update `scenes` set `size` = `size` + 1 where `id` = new.`scene_id`;
END;
