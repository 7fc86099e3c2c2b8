create table incident_notes (
    id integer primary key,
    incident_id integer not null references incidents (id) on delete cascade,
    body text not null,
    published integer not null default 1 check (published in (0, 1)),
    created_at integer not null default (unixepoch())
);

create index incident_notes_incident on incident_notes (incident_id, created_at);
