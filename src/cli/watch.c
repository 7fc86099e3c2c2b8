/* A clock for strangers' rules; see watch.h. A signal's handler gets no context, so what it needs is static. */
#include "cli/watch.h"

#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/buf.h"
#include "cli/cli.h"
#include "cli/output.h"
#include "lint/rule.h"

/* Of processor time. The steps that a team's rules may take are usually done in four. */
#define SECONDS_MAX 8

static struct itimerval left = {.it_value = {SECONDS_MAX, 0}};
static Str message;

static void too_long(int signal) {
  (void)signal;
  output_errors(message);
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
