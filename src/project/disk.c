/* The working tree; see disk.h.
**
** The surprise: what readdir calls a file decides. wrangler asks the directory
** entry, not the file, so a symbolic link to a migration is no migration to it;
** links are left out of every list here too. A link that a path names is followed
** within the repository only: one that came with somebody's branch could show, or
** write over, any file of whoever checks it. */
#include "project/disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"

static bool failed(Arena *arena, Str *why, const char *path) {
  *why = errno == EFBIG ? str_fmt(arena, "%s: this file is larger than mig reads or the system lets it write", path)
                        : str_fmt(arena, "%s: %s", path, strerror(errno));
  return false;
}

bool disk_write_all(int fd, Str text) {
  while (text.n) {
    ssize_t n = write(fd, text.p, (size_t)text.n);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    text = str_from(text, (int32_t)n);
  }
  return true;
}

/* Writes, syncs, closes. errno tells why it failed. */
static bool fill(int fd, Str text, mode_t mode) {
  bool ok = disk_write_all(fd, text) && fchmod(fd, mode) == 0 && fsync(fd) == 0;
  int error = errno;
  if (close(fd) != 0 && ok) return false;
  errno = error;
  return ok;
}

/* A rename is durable once the folder is synced; that it can't be (some file
** systems refuse) is no failure: the content is safe and complete either way. */
static void sync_folder(Arena scratch, Str path) {
  int32_t slash = path.n;
  while (slash > 0 && path.p[slash - 1] != '/') slash--;
  const char *folder = slash ? str_cstr(&scratch, str_sub(path, 0, slash)) : ".";
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  (void)fsync(fd);
  close(fd);
}

/* Two runs at the same moment don't get the same name: linking refuses one that is taken. Where a file system has no
** links, an empty file claims it first. */
static bool name_new(const char *beside, const char *path) {
  if (link(beside, path) == 0) return unlink(beside) == 0;
  if (errno == EEXIST) return false;
  int fd = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0) return false;
  close(fd);
  if (rename(beside, path) == 0) return true;
  int error = errno;
  unlink(path);
  errno = error;
  return false;
}

/* `new`: nothing may be there yet. */
static bool replace_regular(Arena scratch, const char *path, mode_t mode, Str text, bool new) {
  Str beside = str_fmt(&scratch, "%s.XXXXXX", path);
  int fd = mkostemp((char *)beside.p, O_CLOEXEC);
  if (fd < 0) return false;
  if (fill(fd, text, mode) && (new ? name_new(beside.p, path) : rename(beside.p, path) == 0)) {
    sync_folder(scratch, str_of(path));
    return true;
  }
  int error = errno;
  unlink(beside.p);
  errno = error;
  return false;
}

/* The mode of a file that mig makes: as open(2) with 0666 would give. */
static mode_t new_file_mode(void) {
  mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/* A device or a pipe. There may be nobody who reads: signals are not held here. */
static bool write_through(const char *path, Str text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return false;
  bool ok = disk_write_all(fd, text);
  int error = errno;
  close(fd);
  errno = error;
  return ok;
}

static bool is_special(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

static bool replace_blocked(Arena scratch, const char *path, Str text) {
  struct stat status;
  if (stat(path, &status) != 0) {
    if (errno != ENOENT) return false;
    /* A link to a file that is not there yet makes it there. */
    if (lstat(path, &status) == 0) path = disk_absolute(&scratch, str_of(path)).p;
    return replace_regular(scratch, path, new_file_mode(), text, false);
  }
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return false;
  }
  /* Renaming over a file needs no right to write to it; one that is protected
  ** is protected from us too. */
  if (access(path, W_OK) != 0) return false;
  char *target = realpath(path, NULL);
  if (!target) return false;
  const char *kept = str_cstr(&scratch, str_of(target));
  free(target);
  return replace_regular(scratch, kept, status.st_mode & 07777, text, false);
}

/* Signals wait until they are let through again, but for those by which the processor tells of a bug. */
static void hold_signals(sigset_t *before) {
  static const int faults[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
  sigset_t held;
  sigfillset(&held);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigdelset(&held, faults[i]);
  sigprocmask(SIG_BLOCK, &held, before);
}

static void release_signals(const sigset_t *before) {
  int error = errno;
  sigprocmask(SIG_SETMASK, before, NULL);
  errno = error;
}

bool disk_replace(Arena *arena, Str path, Str text, Str *why) {
  sigset_t before;
  const char *name = str_cstr(arena, path);
  if (disk_leads_out(arena, path, why)) return false;
  if (is_special(name)) return write_through(name, text) || failed(arena, why, name);
  hold_signals(&before);
  bool ok = replace_blocked(*arena, name, text);
  release_signals(&before);
  return ok || failed(arena, why, name);
}

bool disk_create(Arena *arena, Str path, Str text, Str *why) {
  sigset_t before;
  const char *name = str_cstr(arena, path);
  if (disk_leads_out(arena, path, why)) return false;
  hold_signals(&before);
  bool ok = replace_regular(*arena, name, new_file_mode(), text, true);
  release_signals(&before);
  return ok || failed(arena, why, name);
}

/* The new name is claimed first, so that what comes there meanwhile is not lost. */
static bool rename_blocked(Arena scratch, const char *from, const char *to) {
  int fd = open(to, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0) return false;
  close(fd);
  if (rename(from, to) == 0) {
    sync_folder(scratch, str_of(to));
    return true;
  }
  int error = errno;
  unlink(to);
  errno = error;
  return false;
}

bool disk_rename(Arena *arena, Str from, Str to, Str *why) {
  sigset_t before;
  const char *name = str_cstr(arena, from), *new_name = str_cstr(arena, to);
  if (disk_leads_out(arena, from, why) || disk_leads_out(arena, to, why)) return false;
  hold_signals(&before);
  bool ok = rename_blocked(*arena, name, new_name);
  release_signals(&before);
  return ok || failed(arena, why, new_name);
}

/* What a source may have: places are counted in 28 bits (lint/world.h). */
#define SIZE_MAX_READ ((ptrdiff_t)1 << 28)

/* Room for the first read where the size is not known. */
#define FIRST_READ 65536

/* Reads to the end of fd. A regular file has a size (it may grow meanwhile), and a
** read of it that gives less than was asked for was the last one; others have 0. */
static bool slurp(Arena *arena, int fd, int64_t size, Str *text) {
  ptrdiff_t room = size > 0 ? size + 1 : FIRST_READ, n = 0;
  if (room > SIZE_MAX_READ) {
    errno = EFBIG;
    return false;
  }
  char *p = arena_bytes(arena, room);
  for (;;) {
    ssize_t got = read(fd, p + n, (size_t)(room - n));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    n += got;
    if (got == 0 || (size > 0 && n < room)) break;
    if (n < room) continue;
    if (room > SIZE_MAX_READ / 2) {
      errno = EFBIG;
      return false;
    }
    char *bigger = arena_bytes(arena, room * 2);
    memcpy(bigger, p, (size_t)n);
    p = bigger;
    room *= 2;
  }
  p[n] = 0;
  *text = (Str){p, (int32_t)n};
  return true;
}

bool disk_read_input(Arena *arena, Str *text, Str *why) {
  struct stat status;
  bool regular = fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode);
  return slurp(arena, STDIN_FILENO, regular ? status.st_size : 0, text) || failed(arena, why, "standard input");
}

/* Opens a file for reading whose folder has been looked at (may_read): a file that is a link is looked at before it is
** followed. A pipe that nobody writes to would be waited for: only who names it on the command line may want that. */
static int open_to_read(Arena *arena, const char *path, bool only_regular, Str *why) {
  int flags = O_RDONLY | O_CLOEXEC | (only_regular ? O_NONBLOCK : 0), fd = open(path, flags | O_NOFOLLOW);
  if (fd < 0 && errno == ELOOP) {
    if (disk_leads_out(arena, str_of(path), why)) return -1;
    fd = open(path, flags);
  }
  if (fd < 0) failed(arena, why, path);
  return fd;
}

static bool read_path(Arena *arena, const char *path, bool only_regular, Str *text, Str *why) {
  int fd = open_to_read(arena, path, only_regular, why);
  if (fd < 0) return false;
  struct stat status;
  bool ok = fstat(fd, &status) == 0, regular = ok && S_ISREG(status.st_mode);
  if (ok && only_regular && !regular && !S_ISDIR(status.st_mode)) {
    close(fd);
    *why = str_fmt(arena, "%s: this is no regular file", path);
    return false;
  }
  ok = ok && slurp(arena, fd, regular ? status.st_size : 0, text);
  int error = errno;
  close(fd);
  errno = error;
  return ok || failed(arena, why, path);
}

bool disk_is_database(Arena scratch, Str path) {
  static const char magic[16] = "SQLite format 3";
  char head[sizeof magic];
  int fd = open(str_cstr(&scratch, path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return false;
  struct stat status;
  bool ok = fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && read(fd, head, sizeof head) == sizeof head &&
            memcmp(head, magic, sizeof magic) == 0;
  close(fd);
  return ok;
}

bool disk_is_folder(Arena scratch, Str path) {
  struct stat status;
  return stat(str_cstr(&scratch, path), &status) == 0 && S_ISDIR(status.st_mode);
}

Str disk_normal_path(Arena *arena, Str path) {
  Strs parts = {0};
  while (path.n) {
    Str part = str_cut(&path, '/');
    if (str_eq(part, S(".."))) parts.n -= parts.n > 0;
    else if (part.n && !str_eq(part, S("."))) *vec_push(arena, &parts) = part;
  }
  Buf buf = buf_new(arena);
  if (!parts.n) buf_char(&buf, '/');
  for (int32_t i = 0; i < parts.n; i++) buf_fmt(&buf, "/%.*s", STR_ARG(parts.p[i]));
  return buf_done(&buf);
}

/* As Linux follows: https://man7.org/linux/man-pages/man7/path_resolution.7.html. */
#define LINKS_MAX 40

Str disk_absolute(Arena *arena, Str path) {
  char working[PATH_MAX] = "/", resolved[PATH_MAX];
  bool relative = !str_starts(path, S("/"));
  if (relative && !getcwd(working, sizeof working)) return path;
  Str whole = relative ? str_fmt(arena, "%s/%.*s", working, STR_ARG(path)) : path, rest = S("");
  /* What is not there yet lies where its folder does, what a link names where the link says. */
  int links = 0;
  for (Str head = whole; head.n > 1;) {
    const char *name = str_cstr(arena, head);
    if (realpath(name, resolved)) return disk_normal_path(arena, str_fmt(arena, "%s/%.*s", resolved, STR_ARG(rest)));
    ssize_t n = links < LINKS_MAX ? readlink(name, resolved, sizeof resolved) : -1;
    while (head.n > 1 && head.p[head.n - 1] != '/') head.n--;
    if (n > 0) {
      Str target = {resolved, (int32_t)n}, folder = str_starts(target, S("/")) ? S("") : head;
      whole = str_fmt(arena, "%.*s%.*s/%.*s", STR_ARG(folder), STR_ARG(target), STR_ARG(rest));
      head = whole, rest = S(""), links++;
      continue;
    }
    while (head.n > 1 && head.p[head.n - 1] == '/') head.n--;
    rest = str_from(whole, head.n);
  }
  return disk_normal_path(arena, whole);
}

bool disk_below(Str path, Str folder) {
  return str_starts(path, folder) && (folder.n <= 1 || path.n == folder.n || path.p[folder.n] == '/');
}

/* The innermost git working tree on the way to a path, as far as no link leads out of one before; empty for none. */
static Str tree_on_the_way(Arena *arena, Str said) {
  Str limit = S("");
  for (int32_t i = 1; i < said.n; i++) {
    if (said.p[i] != '/') continue;
    Str folder = disk_absolute(arena, str_sub(said, 0, i));
    if (limit.n && !disk_below(folder, limit)) break;
    if (access(str_concat(arena, folder, S("/.git")).p, F_OK) == 0) limit = folder;
  }
  return limit;
}

bool disk_leads_out(Arena *arena, Str path, Str *why) {
  if (path.n == 0) return false;
  bool relative = !str_starts(path, S("/"));
  int32_t slash = path.n;
  while (slash > 0 && path.p[slash - 1] != '/') slash--;
  Str here = disk_absolute(arena, S(".")), limit = disk_git_top(arena, here);
  Str said = disk_normal_path(arena, relative ? str_fmt(arena, "%.*s/%.*s", STR_ARG(here), STR_ARG(path)) : path);
  if (limit.n == 0 || !disk_below(said, limit)) limit = tree_on_the_way(arena, said);
  if (limit.n == 0 && disk_below(said, here)) limit = here;
  /* A folder that lies elsewhere is said in so many words, `..` itself among them; /dev/stdout is a link. */
  if (limit.n == 0 && str_eq(str_from(path, slash), S(".."))) return false;
  if (limit.n == 0 && relative) limit = disk_absolute(arena, slash ? str_sub(path, 0, slash) : S("."));
  Str target = disk_absolute(arena, path);
  if (limit.n == 0 || disk_below(target, limit)) return false;
  *why = str_fmt(arena, "%.*s: a symbolic link leads out of %.*s, to %.*s", STR_ARG(path), STR_ARG(limit),
                 STR_ARG(target));
  return true;
}

Str disk_limit(Arena *arena, Str root) {
  Str base = disk_absolute(arena, root.n ? root : S(".")), top = disk_git_top(arena, base);
  return top.n ? top : base;
}

bool disk_outside(Arena *arena, Str limit, Str path, Str *why) {
  Str target = disk_absolute(arena, path);
  if (disk_below(target, limit)) return false;
  Str here = disk_absolute(arena, S("."));
  Str said = str_starts(path, S("/")) ? path : str_fmt(arena, "%.*s/%.*s", STR_ARG(here), STR_ARG(path));
  if (disk_below(disk_normal_path(arena, said), limit))
    *why = str_fmt(arena, "%.*s: a symbolic link leads out of the project, to %.*s", STR_ARG(path), STR_ARG(target));
  else
    *why = str_fmt(arena,
                   "%.*s lies outside of the project %.*s, whose configuration names it; nothing there is read or "
                   "written unless the command line names it",
                   STR_ARG(path), STR_ARG(limit));
  return true;
}

Str disk_git_top(Arena *arena, Str folder) {
  Str top = disk_absolute(arena, folder);
  while (top.n > 1) {
    if (access(str_concat(arena, top, S("/.git")).p, F_OK) == 0) return top;
    while (top.n > 1 && top.p[top.n - 1] != '/') top.n--;
    while (top.n > 1 && top.p[top.n - 1] == '/') top.n--;
  }
  return S("");
}

typedef struct DiskFiles {
  Files files;
  Arena *arena;
  Str root;
  bool confined; /* a project's: see disk_project_files */
  Str limit,
      inside; /* what a project's files lie in, and the folder last found there; p == NULL before that is known */
} DiskFiles;

static const char *full_path(Files *files, Arena *arena, Str path) {
  Str root = ((DiskFiles *)files)->root;
  if (str_starts(path, S("/"))) root = S("");
  if (root.n + path.n == 0) path = S(".");
  return str_concat(arena, root, path).p;
}

/* Whether what lies at `path` is the project's, or what the command line says: a folder above it may be a link. Files of
** one folder are asked for one after another. */
static bool may_read(Files *files, Arena *arena, Str path, Str *why) {
  DiskFiles *disk = (DiskFiles *)files;
  Str folder = path;
  while (folder.n && folder.p[folder.n - 1] != '/') folder.n--;
  if (disk->inside.p && str_eq(folder, disk->inside)) return true;
  Str above = folder.n ? folder : S(".");
  if (!disk->confined) {
    if (disk_leads_out(arena, above, why)) return !disk_leads_out(arena, path, why);
  } else {
    if (!disk->limit.p) disk->limit = disk_limit(disk->arena, disk->root);
    if (disk_outside(arena, disk->limit, above, why)) {
      disk_outside(arena, disk->limit, path, why); /* in better words */
      return false;
    }
  }
  disk->inside = str_dup(disk->arena, folder);
  return true;
}

static int by_bytes(const void *a, const void *b) {
  return str_cmp(*(const Str *)a, *(const Str *)b);
}

/* Some file systems give no type with the name. */
static unsigned char entry_type(int folder, const struct dirent *entry) {
  struct stat status;
  if (entry->d_type != DT_UNKNOWN) return entry->d_type;
  if (fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
  return (unsigned char)IFTODT(status.st_mode);
}

/* wrangler leaves out what is no file, and before 4.98 it applied or stopped at it: what a name ending in .sql stands for
** is not guessed. */
static bool may_leave_out(Arena *arena, int folder, const char *path, Str name, unsigned char type, Str *why) {
  struct stat status;
  if (!str_ends(name, S(".sql")) || name.p[0] == '.') return true;
  const char *full = str_cstr(arena, str_fmt(arena, "%s/%.*s", path, STR_ARG(name)));
  if (type == DT_LNK && fstatat(folder, str_cstr(arena, name), &status, 0) != 0) return failed(arena, why, full);
  *why = str_fmt(arena, "%s: this is %s, and not every version of wrangler takes it for a migration; put the file itself there",
                 full, type == DT_LNK ? "a symbolic link" : "no regular file");
  return false;
}

static bool disk_list(Files *files, Arena *arena, Str folder, Strs *names, Str *why) {
  const char *path = full_path(files, arena, folder);
  bool confined = ((DiskFiles *)files)->confined;
  if (confined && !may_read(files, arena, str_concat(arena, str_of(path), S("/")), why)) return false;
  DIR *dir = opendir(path);
  if (!dir) return failed(arena, why, path);
  struct dirent *entry;
  *names = (Strs){0};
  bool ok = true;
  while (ok && (errno = 0, entry = readdir(dir))) {
    Str name = str_of(entry->d_name);
    unsigned char type = entry_type(dirfd(dir), entry);
    if (str_eq(name, S(".")) || str_eq(name, S(".."))) continue;
    if (type == DT_REG) *vec_push(arena, names) = str_dup(arena, name);
    else if (type == DT_DIR) *vec_push(arena, names) = str_concat(arena, name, S("/"));
    else ok = may_leave_out(arena, dirfd(dir), path, name, type, why);
  }
  int error = ok ? errno : 0;
  closedir(dir);
  errno = error;
  if (error) return failed(arena, why, path);
  if (!ok) return false;
  if (names->n) qsort(names->p, (size_t)names->n, sizeof *names->p, by_bytes);
  return true;
}

static bool disk_read(Files *files, Arena *arena, Str path, Str *text, Str *why) {
  const char *full = full_path(files, arena, path);
  return may_read(files, arena, str_of(full), why) && read_path(arena, full, ((DiskFiles *)files)->confined, text, why);
}

/* A link that leads nowhere is there too: reading it then says what is wrong with it. */
static bool disk_exists(Files *files, Arena scratch, Str path) {
  return faccessat(AT_FDCWD, full_path(files, &scratch, path), F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

static bool disk_files_replace(Files *files, Arena *arena, Str path, Str text, Str *why) {
  return disk_replace(arena, str_of(full_path(files, arena, path)), text, why);
}

static Str disk_describe(Files *files, Arena *arena, Str path) {
  return str_of(full_path(files, arena, path));
}

static Files *new_files(Arena *arena, Str root, bool confined) {
  DiskFiles *disk = arena_new(arena, DiskFiles, 1);
  *disk = (DiskFiles){.files = {disk_list, disk_read, disk_exists, disk_files_replace, disk_describe},
                      .arena = arena,
                      .root = root,
                      .confined = confined};
  return &disk->files;
}

Files *disk_files(Arena *arena, Str root) {
  return new_files(arena, root, false);
}

Files *disk_project_files(Arena *arena, Str root) {
  return new_files(arena, root, true);
}
