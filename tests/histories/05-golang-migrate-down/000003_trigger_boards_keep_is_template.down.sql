DROP TRIGGER boards_keep_is_template;
