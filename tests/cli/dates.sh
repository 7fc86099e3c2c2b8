# Which columns hold dates, by their names and types, and in which forms their defaults and values are written.
set +e
mkdir migrations
cat >migrations/0001_t.sql <<'SQL'
CREATE TABLE a (
  id INTEGER PRIMARY KEY,
  created_at TEXT DEFAULT CURRENT_TIMESTAMP,
  updatedAt TEXT DEFAULT (datetime()),
  deleted_on TEXT DEFAULT CURRENT_DATE,
  birth_date TEXT DEFAULT '2024-01-31',
  start_time TEXT DEFAULT CURRENT_TIME,
  time TEXT DEFAULT '12:30',
  date TEXT,
  date_format TEXT,
  date_of_birth TEXT,
  update_count INTEGER,
  last_timestamp TEXT DEFAULT '2024-01-31T12:30:00Z',
  start_datetime TEXT DEFAULT '2024-01-31T12:30:00',
  seen_at TEXT DEFAULT '2024-01-31 12:30:00',
  made DATE DEFAULT '31.01.2024',
  done DATETIME DEFAULT '01/31/2024',
  gone TIMESTAMP DEFAULT 1700000000,
  at TIME DEFAULT '09:00:00',
  sent_at TEXT DEFAULT '1700000000',
  read_at INTEGER DEFAULT (unixepoch()),
  heard_at REAL DEFAULT (julianday('now')),
  lost_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  won_at TEXT DEFAULT (strftime('%Y-%m-%d %H:%M:%S', 'now')),
  left_at TEXT DEFAULT (strftime('%s', 'now')),
  right_at TEXT DEFAULT (strftime('%J', 'now')),
  up_on TEXT DEFAULT (strftime('%F', 'now')),
  down_at TEXT DEFAULT (strftime('%FT%TZ', 'now')),
  open_at TEXT DEFAULT (strftime('%H:%M', 'now')),
  shut_at TEXT DEFAULT (strftime('%T', 'now')),
  week_at TEXT DEFAULT (strftime('%W', 'now')),
  near_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M', 'now')),
  far_at TEXT DEFAULT (strftime('%Y-%m-%d-%H', 'now')),
  cast_at INTEGER DEFAULT (CAST(strftime('%s', 'now') AS INTEGER)),
  plus_at INTEGER DEFAULT (unixepoch() + 3600),
  minus_at INTEGER DEFAULT (-1700000000),
  not_at INTEGER DEFAULT (NOT 1),
  blob_at TEXT DEFAULT x'00',
  null_at TEXT DEFAULT NULL,
  word_at TEXT DEFAULT 'soon',
  odd_at TEXT DEFAULT '2024-01-31x',
  long_at TEXT DEFAULT '2024-01-31T12:30:00.123456+02:00',
  space_at TEXT DEFAULT ' 2024-01-31',
  quoted_at TEXT DEFAULT "2024-01-31"
);
INSERT INTO a (created_at, birth_date, made) VALUES ('2024-01-31 10:00', datetime('now'), date('now')), ('31/01/2024', time('now'), 5);
INSERT INTO a (seen_at) SELECT '2024-02-30' UNION SELECT CURRENT_TIMESTAMP;
UPDATE a SET sent_at = datetime('now', 'localtime'), (read_at, lost_at) = (1, 2), nowhere_at = 1;
CREATE TABLE b (id INTEGER PRIMARY KEY, created_at TEXT DEFAULT (datetime('now')), updated_at TEXT DEFAULT (CURRENT_TIMESTAMP), day DATE DEFAULT (date('now')));
INSERT INTO b VALUES (1, '2024-01-31T10:00:00Z', '2024-01-31T10:00:00Z', '2024-01-31', 5);
SQL
mig query "SELECT name, grain, by_name, by_type, default_form FROM date_columns ORDER BY name_place"
mig query "SELECT table_name, name, form, source_text, iso FROM date_values ORDER BY place"
mig lint --select date --format gcc
echo '{ "dates": "epoch" }' >mig.jsonc
mig lint --select date --format gcc
mig fix --dry-run --unsafe --select date --force | head -n 40
