# mig blame: each constraint belongs to the line that wrote it, through rebuilds in other quotes and renames of its columns.
set +e
echo '{ "target": "sqlite" }' >mig.jsonc
mkdir migrations
cat >migrations/0001.sql <<'S'
CREATE TABLE root (id INTEGER PRIMARY KEY);
CREATE TABLE a (
  id INTEGER PRIMARY KEY,
  x TEXT CONSTRAINT full_x CHECK (x <> ''),
  y TEXT,
  z INTEGER,
  CHECK (y <> 'no'),
  CONSTRAINT one UNIQUE (y, z),
  FOREIGN KEY (z) REFERENCES root (id) ON DELETE CASCADE
);
S
echo "ALTER TABLE a ADD COLUMN w INTEGER CHECK (w > 0) REFERENCES root (id);" >migrations/0002.sql
cat >migrations/0003.sql <<'S'
CREATE TABLE `__new_a` (
  `id` integer PRIMARY KEY,
  `x` text CONSTRAINT "full_x" CHECK ("x" <> ''),
  `y` text,
  `z` integer,
  `w` integer CHECK(`w` > 0) REFERENCES `root`(`id`),
  CHECK ("y" <> 'no'),
  CONSTRAINT "one" UNIQUE(`y`, `z`),
  FOREIGN KEY (`z`) REFERENCES `root`(`id`) ON DELETE cascade
);
INSERT INTO `__new_a` (`id`, `x`, `y`, `z`, `w`) SELECT `id`, `x`, `y`, `z`, `w` FROM `a`;
DROP TABLE `a`;
ALTER TABLE `__new_a` RENAME TO `a`;
S
# Behind the rebuild the columns get other names: in the table that it replaced they have the old ones.
printf 'ALTER TABLE a RENAME COLUMN %s;\n' 'x TO xx' 'y TO yy' 'z TO zz' 'w TO ww' >migrations/0004.sql
cat >migrations/0005.sql <<'S'
ALTER TABLE a RENAME TO a_old;
CREATE TABLE a (
  id INTEGER PRIMARY KEY,
  xx TEXT CONSTRAINT full_x CHECK (xx <> ''),
  yy TEXT,
  zz INTEGER,
  ww INTEGER CHECK (ww > 1) REFERENCES root (id),
  CHECK (yy <> 'no'),
  CONSTRAINT one UNIQUE (yy, zz),
  FOREIGN KEY (zz) REFERENCES root (id) ON DELETE SET NULL
);
INSERT INTO a SELECT * FROM a_old;
DROP TABLE a_old;
S
for at in 1 2 3 4 5; do
  echo "== $at"
  mig blame a --at $at
done
