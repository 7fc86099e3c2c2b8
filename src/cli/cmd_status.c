/* mig status: the migrations of the folder beside those that a local database has had. */
#include "base/map.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/project.h"
#include "project/disk.h"
#include "project/miniflare.h"
#include "prove/database.h"

typedef enum State {
  STATE_APPLIED,
  STATE_PENDING,
  STATE_OUT_OF_ORDER, /* pending, though one behind it is applied */
  STATE_MISSING,      /* applied, and no longer in the folder */
} State;

static const char *const state_names[] = {"applied", "pending", "out-of-order", "missing"};
static const char *const state_notes[] = {"", "", "pending, but one behind it is applied already",
                                          "applied, but no longer in the folder"};

typedef struct Row {
  Str name, at;
  State state;
} Row;

typedef struct Report {
  Str database; /* path of the file; empty: there is none yet */
  VEC(Row) rows;
  int counts[4];
} Report;

/* The local database of the project, or the one given as argument. */
static bool find_database(Cli *cli, const Project *project, Report *report) {
  if (cli->args.words.n) {
    Str why;
    report->database = cli->args.words.p[0];
    if (!disk_leads_out(cli->perm, report->database, &why)) return true;
    output_error(cli, "%.*s", STR_ARG(why));
    return false;
  }
  const Str *persist = cli_value(cli, "persist-to");
  Str folder = miniflare_folder(project, cli->perm, persist ? *persist : S(""));
  Str file = miniflare_file(project, cli->perm), ignored;
  if (file.n == 0) {
    output_error(cli, "no wrangler configuration declares a D1 database here; name the file: mig status FILE.sqlite");
    return false;
  }
  Files *disk = disk_files(cli->perm, S(""));
  Str path = str_fmt(cli->perm, "%.*s/%.*s", STR_ARG(folder), STR_ARG(file));
  if (!persist && disk_leads_out(cli->perm, path, &ignored)) {
    output_error(cli, "%.*s", STR_ARG(ignored));
    return false;
  }
  if (disk->exists(disk, *cli->scratch, path)) {
    report->database = path;
    return true;
  }
  Strs others = {0};
  bool any = false;
  if (disk->list(disk, cli->perm, folder, &others, &ignored))
    for (int32_t i = 0; i < others.n; i++)
      any = any || (str_ends(others.p[i], S(".sqlite")) && !str_eq(others.p[i], S("metadata.sqlite")));
  output_note(cli, "%.*s: there is no local database yet%s", STR_ARG(path),
              any ? "; the ones in that folder belong to other ids: has database_id, preview_database_id or binding "
                    "changed?"
                  : "");
  return true;
}

static void add_row(Cli *cli, Report *report, Row row) {
  *vec_push(cli->perm, &report->rows) = row;
  report->counts[row.state]++;
}

static void compare(Cli *cli, const Loaded *loaded, const Applieds *applied, Report *report) {
  Map ledger = {0};
  for (int32_t i = 0; i < applied->n; i++) *map_slot(cli->perm, &ledger, applied->p[i].name) = &applied->p[i];
  int32_t last = -1;
  for (int32_t i = 0; i < loaded->migrations.n; i++)
    if (map_get(&ledger, loaded->migrations.p[i].name)) last = i;
  for (int32_t i = 0; i < loaded->migrations.n; i++) {
    Str name = loaded->migrations.p[i].name;
    const Applied *done = map_get(&ledger, name);
    State state = done ? STATE_APPLIED : i < last ? STATE_OUT_OF_ORDER : STATE_PENDING;
    add_row(cli, report, (Row){name, done ? done->at : S(""), state});
    if (done) *map_slot(cli->perm, &ledger, name) = NULL;
  }
  for (int32_t i = 0; i < ledger.entries.n; i++) {
    const Applied *left = ledger.entries.p[i].value;
    if (left) add_row(cli, report, (Row){left->name, left->at, STATE_MISSING});
  }
}

/* How wide a name is shown: its characters. */
static int32_t width_of(Str name) {
  int32_t width = 0;
  for (int32_t i = 0; i < name.n; i++) width += ((unsigned char)name.p[i] & 0xc0) != 0x80;
  return width;
}

static Str as_text(Cli *cli, const Report *report) {
  static const char *const colors[] = {"32", "33", "31", "31"};
  Buf buf = buf_new(cli->perm);
  int32_t width = 0;
  for (int32_t i = 0; i < report->rows.n; i++)
    if (width_of(report->rows.p[i].name) > width) width = width_of(report->rows.p[i].name);
  for (int32_t i = 0; i < report->rows.n; i++) {
    const Row *row = &report->rows.p[i];
    buf_visible(&buf, row->name);
    buf_repeat(&buf, ' ', width - width_of(row->name) + 2);
    if (cli->color_out) buf_fmt(&buf, "\033[%sm%-14s\033[0m", colors[row->state], state_names[row->state]);
    else buf_fmt(&buf, "%-14s", state_names[row->state]);
    buf_visible(&buf, row->at);
    if (*state_notes[row->state]) buf_fmt(&buf, "%s%s", row->at.n ? "  " : "", state_notes[row->state]);
    while (buf.n && buf.p[buf.n - 1] == ' ') buf.n--;
    buf_char(&buf, '\n');
  }
  return buf_done(&buf);
}

static Str as_json(Cli *cli, const Report *report) {
  Buf buf = buf_new(cli->perm);
  buf_str(&buf, S("{\"version\":1,\"database\":"));
  if (report->database.n) buf_json(&buf, report->database);
  else buf_str(&buf, S("null"));
  buf_str(&buf, S(",\"migrations\":["));
  for (int32_t i = 0; i < report->rows.n; i++) {
    const Row *row = &report->rows.p[i];
    buf_str(&buf, i ? S(",\n {\"name\":") : S("\n {\"name\":"));
    buf_json(&buf, row->name);
    buf_fmt(&buf, ",\"state\":\"%s\"", state_names[row->state]);
    if (row->at.n) buf_str(&buf, S(",\"applied_at\":")), buf_json(&buf, row->at);
    buf_char(&buf, '}');
  }
  buf_str(&buf, S("\n]}\n"));
  return buf_done(&buf);
}

static int run(Cli *cli) {
  const Str *format = cli_value(cli, "format");
  bool json = format && str_eq(*format, S("json"));
  if (format && !json && !str_eq(*format, S("text")))
    return output_error(cli, "--format is text or json, not \"%.*s\"", STR_ARG(*format));
  Report report = {0};
  Loaded loaded;
  Applieds applied = {0};
  Str why;
  const Project *project = cli_project(cli);
  if (!project || !cli_load(cli, project, S(""), &loaded) || !find_database(cli, project, &report))
    return STATUS_TROUBLE;
  if (report.database.n &&
      !database_ledger(cli->perm, report.database, project->database.migrations_table, &applied, &why))
    return output_error(cli, "%.*s", STR_ARG(why));
  compare(cli, &loaded, &applied, &report);
  output_write(cli, json ? as_json(cli, &report) : as_text(cli, &report));
  bool differs = report.counts[STATE_APPLIED] < report.rows.n;
  return differs && cli_has(cli, "exit-code") ? STATUS_FINDINGS : STATUS_FINE;
}

static const Option options[] = {
    {"persist-to", 0, "DIR", "where wrangler keeps its local state, as given to wrangler"},
    {"format", 0, "FORMAT", "text (default) or json"},
    {"exit-code", 0, NULL, "exit with 1 unless everything is applied and in the folder"},
    {0},
};

const Command cmd_status = {
    .name = "status",
    .summary = "which migrations the local database has had",
    .usage = "[FILE.sqlite]",
    .description =
        "Compares the migrations folder with the ledger (d1_migrations) of the local D1\n"
        "database that wrangler keeps under .wrangler/state, or of the file given. The\n"
        "database is only read.\n",
    .examples =
        "mig status                # the local database of the project\n"
        "mig status backup.sqlite  # another one\n"
        "mig status --exit-code    # for scripts\n",
    .options = options,
    .run = run,
};
