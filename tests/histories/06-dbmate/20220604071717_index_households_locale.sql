-- migrate:up
create index idx_households_locale_created_at on households (locale, created_at);

-- migrate:down
drop index idx_households_locale_created_at;
