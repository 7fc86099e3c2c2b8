/* SHA-256 (FIPS 180-4) and HMAC with it (RFC 2104): for file names that others
** derive from them, not for secrets. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/str.h"

#define SHA256_BYTES 32

typedef struct Sha256 {
  unsigned char bytes[SHA256_BYTES];
} Sha256;

Sha256 sha256(Arena scratch, Str text);

/* `key` has at most 64 bytes. */
Sha256 sha256_hmac(Arena scratch, Str key, Str text);

#endif
