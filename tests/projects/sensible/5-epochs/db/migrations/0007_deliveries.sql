create table deliveries (
    id integer primary key,
    incident_id integer not null references incidents (id) on delete cascade,
    contact_id integer references contacts (id) on delete set null,
    sent_at integer not null default (unixepoch()),
    response text
);

create index deliveries_incident on deliveries (incident_id, sent_at);
create index deliveries_contact on deliveries (contact_id);
