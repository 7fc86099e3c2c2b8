create trigger `scene_tags_keep_hidden`
before delete on `scene_tags` when old.`hidden` = 1
BEGIN
  select raise(abort, 'scene_tags: hidden is set');
END;
