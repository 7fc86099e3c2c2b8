/* Formatted text; see format.h. */
#include "base/format.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct Output {
  char *to;
  size_t size, n; /* n may be beyond size: then the text is only measured */
} Output;

static void put(Output *out, const char *p, size_t n) {
  size_t room = out->n < out->size ? out->size - out->n : 0;
  /* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): size is 0 where there is nowhere to write to */
  if (n && room) memcpy(out->to + out->n, p, n < room ? n : room);
  out->n += n;
}

static void put_number(Output *out, uint64_t number, bool negative) {
  char digits[21], *at = digits + sizeof digits;
  do *--at = (char)('0' + number % 10);
  while (number /= 10);
  if (negative) *--at = '-';
  put(out, at, (size_t)(digits + sizeof digits - at));
}

static void put_signed(Output *out, long long number) {
  put_number(out, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, number < 0);
}

/* As far as it is written out: at most `most` bytes of a text that need not end by itself. */
static void put_part(Output *out, const char *text, int most) {
  const char *end = most > 0 ? memchr(text, 0, (size_t)most) : text;
  put(out, text, end ? (size_t)(end - text) : (size_t)most);
}

int format_into(char *to, size_t size, const char *format, va_list args) {
  Output out = {to, size, 0};
  for (const char *at = format, *percent; *at; at = percent) {
    percent = strchrnul(at, '%');
    put(&out, at, (size_t)(percent - at));
    if (!*percent) break;
    at = percent + 1;
    percent = at + 1;
    if (*at == 's') {
      const char *text = va_arg(args, const char *);
      put(&out, text, strlen(text));
    } else if (strncmp(at, ".*s", 3) == 0) {
      int most = va_arg(args, int);
      put_part(&out, va_arg(args, const char *), most);
      percent = at + 3;
    } else if (*at == 'd') {
      put_signed(&out, va_arg(args, int));
    } else if (*at == 'u') {
      put_number(&out, va_arg(args, unsigned), false);
    } else if (strncmp(at, "lld", 3) == 0) {
      put_signed(&out, va_arg(args, long long));
      percent = at + 3;
    } else if (*at == 'c') {
      put(&out, &(char){(char)va_arg(args, int)}, 1);
    } else if (*at == '%') {
      put(&out, at, 1);
    } else {
      size_t used = out.n < size ? out.n : size;
      out.n += (size_t)vsnprintf(size ? to + used : to, size - used, at - 1, args);
      break;
    }
  }
  if (size) to[out.n < size ? out.n : size - 1] = 0; /* what did not fit had no room for it */
  return (int)out.n;
}
