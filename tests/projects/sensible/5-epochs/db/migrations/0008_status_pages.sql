create table status_pages (
    id integer primary key,
    slug text not null unique,
    title text not null,
    theme text not null default 'light' check (theme in ('light', 'dark', 'system')),
    created_at integer not null default (unixepoch())
);

create table status_page_monitors (
    status_page_id integer not null references status_pages (id) on delete cascade,
    monitor_id integer not null references monitors (id) on delete cascade,
    position integer not null,
    primary key (status_page_id, monitor_id),
    unique (status_page_id, position)
);

create index status_page_monitors_monitor on status_page_monitors (monitor_id);
