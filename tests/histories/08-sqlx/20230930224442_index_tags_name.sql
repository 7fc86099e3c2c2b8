create index idx_tags_name_language on tags (lower(name), language);

create trigger entry_tags_counted
after insert on entry_tags
BEGIN
    update entries set revision = revision + 1 where id = new.entry_id;
END;
