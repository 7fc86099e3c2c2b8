/* Makes one call of the C library fail: loaded before it by LD_PRELOAD. FAIL says which:
**
**   FAIL=malloc:17           the 17th allocation, counted from 1
**   FAIL=write:2:ENOSPC      the second write
**   FAIL=open:secret:EACCES  opening a path that ends so
**   FAIL=read:1:EIO          the first read of a file
**   FAIL=poll:1:ETIME        the first wait for git is over without an answer
**   FAIL=arena:20            address space that is reserved comes in pieces of 2^20 bytes at most
**
** Also fsync, rename, link, mkostemp, close, fchmod, fstat, readdir, pipe2, poll, posix_spawnp, waitpid. FAILED names a file that is made when it happened. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *p, size_t size);

/* What happens after main is none of mig's: in a build that counts coverage its library allocates and writes. There, a
** process that ends by _exit is counted too. */
static int ended;
static int (*main_function)(int, char **, char **);
static int until_the_end(int argc, char **argv, char **environment) {
  int status = main_function(argc, argv, environment);
  ended = 1;
  return status;
}
typedef int Start(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void), void *);
int __libc_start_main(int (*program)(int, char **, char **), int argc, char **argv, void (*init)(void),
                      void (*fini)(void), void (*rtld_fini)(void), void *stack) {
  main_function = program;
  Start *start = (Start *)dlsym(RTLD_NEXT, "__libc_start_main");
  return start(until_the_end, argc, argv, init, fini, rtld_fini, stack);
}
void __gcov_dump(void) __attribute__((weak));
void _exit(int status) {
  ended = 1;
  if (__gcov_dump) __gcov_dump();
  syscall(SYS_exit_group, status);
  __builtin_unreachable();
}

static const struct {
  const char *name;
  int number;
} errors[] = {{"ENOSPC", ENOSPC}, {"EIO", EIO},       {"EACCES", EACCES}, {"EROFS", EROFS},
              {"EDQUOT", EDQUOT}, {"EPERM", EPERM},   {"EEXIST", EEXIST}, {"EINTR", EINTR},
              {"EMFILE", EMFILE}, {"EAGAIN", EAGAIN}, {"ECHILD", ECHILD}, {"ETIME", ETIME}};

static int error_of(const char *name) {
  for (size_t i = 0; name && i < sizeof errors / sizeof *errors; i++)
    if (strcmp(errors[i].name, name) == 0) return errors[i].number;
  return EIO;
}

/* What stands behind "call:" in FAIL, NULL when it is about another call. */
static const char *about(const char *call) {
  const char *fail = getenv("FAIL");
  size_t n = strlen(call);
  return fail && !ended && strncmp(fail, call, n) == 0 && fail[n] == ':' ? fail + n + 1 : NULL;
}

static int happened(const char *words) {
  const char *mark = getenv("FAILED"), *colon = strchr(words, ':');
  if (mark) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY, 0666));
  errno = error_of(colon ? colon + 1 : NULL);
  return 1;
}

/* Counts a call; 1 when it is the one that fails. */
static int counted(const char *call, long *count) {
  const char *words = about(call);
  return words && ++*count == atol(words) ? happened(words) : 0;
}

static int named(const char *path) {
  const char *words = about("open");
  if (!words) return 0;
  size_t n = strcspn(words, ":"), length = strlen(path);
  return length >= n && strncmp(path + length - n, words, n) == 0 ? happened(words) : 0;
}

static long allocations;
static int no_memory(void) {
  if (!counted("malloc", &allocations)) return 0;
  errno = ENOMEM;
  return 1;
}

void *malloc(size_t size) {
  return no_memory() ? NULL : __libc_malloc(size);
}
void *calloc(size_t count, size_t size) {
  return no_memory() ? NULL : __libc_calloc(count, size);
}
void *realloc(void *p, size_t size) {
  return no_memory() ? NULL : __libc_realloc(p, size);
}

void *mmap(void *p, size_t size, int protection, int flags, int fd, off_t offset) {
  const char *words = about("arena");
  if (words && flags & MAP_NORESERVE && size > (size_t)1 << atol(words)) {
    errno = ENOMEM;
    return MAP_FAILED;
  }
  return (void *)syscall(SYS_mmap, p, size, protection, flags, fd, offset);
}

ssize_t write(int fd, const void *p, size_t size) {
  static long count;
  return fd > 2 && counted("write", &count) ? -1 : syscall(SYS_write, fd, p, size);
}
ssize_t read(int fd, void *p, size_t size) {
  static long count;
  return fd > 2 && counted("read", &count) ? -1 : syscall(SYS_read, fd, p, size);
}
int fsync(int fd) {
  static long count;
  return counted("fsync", &count) ? -1 : (int)syscall(SYS_fsync, fd);
}
int rename(const char *from, const char *to) {
  static long count;
  return counted("rename", &count) ? -1 : (int)syscall(SYS_rename, from, to);
}
int link(const char *from, const char *to) {
  static long count;
  return counted("link", &count) ? -1 : (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int mkostemp(char *path, int flags) {
  static long count;
  if (counted("mkostemp", &count)) return -1;
  char *last = path + strlen(path) - 6;
  snprintf(last, 7, "%06x", (unsigned)getpid() & 0xffffff);
  return (int)syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_EXCL | O_RDWR | flags, 0600);
}
int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);
  return named(path) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
int fchmod(int fd, mode_t mode) {
  static long count;
  return counted("fchmod", &count) ? -1 : (int)syscall(SYS_fchmod, fd, mode);
}
int close(int fd) {
  static long count;
  int fails = fd > 2 && counted("close", &count), error = errno;
  int status = (int)syscall(SYS_close, fd); /* it is closed all the same */
  if (fails) errno = error;
  return fails ? -1 : status;
}
int fstat(int fd, struct stat *status) {
  static long count;
  return counted("fstat", &count) ? -1 : (int)syscall(SYS_fstat, fd, status);
}
int pipe2(int ends[2], int flags) {
  static long count;
  return counted("pipe2", &count) ? -1 : (int)syscall(SYS_pipe2, ends, flags);
}
int poll(struct pollfd *polled, nfds_t n, int timeout) {
  static long count;
  if (counted("poll", &count)) return errno == ETIME ? 0 : -1;
  return (int)syscall(SYS_poll, polled, n, timeout);
}
pid_t waitpid(pid_t pid, int *status, int options) {
  static long count;
  return counted("waitpid", &count) ? -1 : (pid_t)syscall(SYS_wait4, pid, status, options, NULL);
}
struct dirent *readdir(DIR *folder) {
  static long count;
  typedef struct dirent *Readdir(DIR *);
  return counted("readdir", &count) ? NULL : ((Readdir *)dlsym(RTLD_NEXT, "readdir"))(folder);
}
typedef int Spawn(pid_t *, const char *, const posix_spawn_file_actions_t *, const posix_spawnattr_t *, char *const[],
                  char *const[]);
int posix_spawnp(pid_t *pid, const char *file, const posix_spawn_file_actions_t *actions,
                 const posix_spawnattr_t *attributes, char *const argv[], char *const environment[]) {
  static long count;
  if (counted("posix_spawnp", &count)) return errno;
  return ((Spawn *)dlsym(RTLD_NEXT, "posix_spawnp"))(pid, file, actions, attributes, argv, environment);
}
