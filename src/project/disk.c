/* The working tree; see disk.h. */
#include "project/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"

static bool failed(Arena *arena, Str *why, const char *path) {
  *why = str_fmt(arena, "%s: %s", path, strerror(errno));
  return false;
}

static bool write_all(int fd, Str text) {
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
  bool ok = write_all(fd, text) && fchmod(fd, mode) == 0 && fsync(fd) == 0;
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

static bool replace_regular(Arena scratch, const char *path, mode_t mode, Str text) {
  Str beside = str_fmt(&scratch, "%s.XXXXXX", path);
  int fd = mkostemp((char *)beside.p, O_CLOEXEC);
  if (fd < 0) return false;
  if (fill(fd, text, mode) && rename(beside.p, path) == 0) {
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

static bool replace_blocked(Arena scratch, const char *path, Str text) {
  struct stat status;
  if (stat(path, &status) != 0) return errno == ENOENT && replace_regular(scratch, path, new_file_mode(), text);
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return false;
  }
  if (!S_ISREG(status.st_mode)) {
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0) return false;
    bool ok = write_all(fd, text);
    int error = errno;
    close(fd);
    errno = error;
    return ok;
  }
  /* Renaming over a file needs no right to write to it; one that is protected
  ** is protected from us too. */
  if (access(path, W_OK) != 0) return false;
  char *target = realpath(path, NULL);
  if (!target) return false;
  const char *kept = str_cstr(&scratch, str_of(target));
  free(target);
  return replace_regular(scratch, kept, status.st_mode & 07777, text);
}

bool disk_replace(Arena *arena, Str path, Str text, Str *why) {
  sigset_t ending, before;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  sigaddset(&ending, SIGHUP);
  const char *name = str_cstr(arena, path);
  sigprocmask(SIG_BLOCK, &ending, &before);
  bool ok = replace_blocked(*arena, name, text);
  int error = errno;
  sigprocmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return ok || failed(arena, why, name);
}
