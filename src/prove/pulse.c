/* Signs of life; see pulse.h. Variables outside of functions: a signal's handler gets no context. */
#include "prove/pulse.h"

#include <signal.h>

static volatile sig_atomic_t open_databases, beats, seen;

void pulse_begin(void) {
  open_databases++;
  beats++;
}

void pulse_end(void) {
  open_databases--;
}

void pulse_beat(void) {
  beats++;
}

bool pulse_missing(void) {
  bool missing = open_databases > 0 && beats == seen;
  seen = beats;
  return missing;
}
