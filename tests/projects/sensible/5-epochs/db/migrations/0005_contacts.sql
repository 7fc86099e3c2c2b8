create table contacts (
    id integer primary key,
    kind text not null check (kind in ('email', 'webhook', 'sms')),
    target text not null,
    verified_at integer,
    created_at integer not null default (unixepoch()),
    unique (kind, target)
);

create table monitor_contacts (
    monitor_id integer not null references monitors (id) on delete cascade,
    contact_id integer not null references contacts (id) on delete cascade,
    after_failures integer not null default 2 check (after_failures > 0),
    primary key (monitor_id, contact_id)
) without rowid;

create index monitor_contacts_contact on monitor_contacts (contact_id);
