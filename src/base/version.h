/* The one place where mig's version stands: --version, SARIF, the language
** server and the man page take it from here. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define MIG_VERSION "0.1.0"

#endif
