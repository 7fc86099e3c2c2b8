/* Clocks for strangers' rules and SQL; see watch.h. A signal's handler gets no context, so what it needs is static. */
#include "cli/watch.h"

#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/buf.h"
#include "cli/cli.h"
#include "cli/output.h"
#include "lint/rule.h"
#include "prove/pulse.h"

/* Of processor time. The steps that a team's rules may take are usually done in four. */
#define SECONDS_MAX 8

static struct itimerval left = {.it_value = {SECONDS_MAX, 0}};
static Str message;

static void too_long(int signal) {
  (void)signal;
  output_errors(message); /* NOLINT(bugprone-signal-handler,cert-sig30-c): write(2) and nothing else */
  _exit(STATUS_TROUBLE);
}

void watch_rule(World *world, const Rule *rule) {
  static const struct itimerval never;
  if (!rule) {
    setitimer(ITIMER_PROF, &never, &left);
    return;
  }
  Buf buf = buf_new(world->arena);
  buf_str(&buf, S("mig: error: "));
  buf_visible(&buf, rule->file);
  buf_str(&buf, S(": rule "));
  buf_visible(&buf, rule->id);
  buf_str(&buf, S(": takes too long on this project and was stopped\n"));
  message = buf_done(&buf);
  signal(SIGPROF, too_long);
  setitimer(ITIMER_PROF, &left, NULL);
}

/* Of processor time, without a sign of life. */
#define SECONDS_SILENT 10

static void tick(int signal) {
  static int silent;
  (void)signal;
  silent = pulse_missing() ? silent + 1 : 0;
  if (silent < SECONDS_SILENT) return;
  output_errors(S("mig: error: SQLite does not come back from one step of a statement, and was stopped\n"));
  _exit(STATUS_TROUBLE);
}

void watch_engines(void) {
  static const struct itimerval seconds = {{1, 0}, {1, 0}};
  struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};
  sigaction(SIGVTALRM, &action, NULL);
  setitimer(ITIMER_VIRTUAL, &seconds, NULL);
}
