/* printf for texts: what the conversions in daily use come to, without a locale and its tables. */
#ifndef BASE_FORMAT_H
#define BASE_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/* vsnprintf by another way: %s, %.*s, %d, %u, %lld, %c and %% are done here, from the first other conversion on the C
** library does the rest. How long the text is, its NUL not counted; what does not fit into `size` is left out. */
int format_into(char *to, size_t size, const char *format, va_list args);

#endif
