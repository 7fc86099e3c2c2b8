/* wrangler's order; see order.h.
**
** The surprise: JavaScript compares strings by UTF-16 units, so a character
** beyond U+FFFF (surrogates, D800–DFFF) sorts before U+E000–FFFF, which bytes of
** UTF-8 have the other way round. */
#include "project/order.h"

#include <math.h>
#include <stdlib.h>

/* parseInt skips these (ECMAScript's WhiteSpace in ASCII). */
static bool blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The digits that a part begins with, behind blanks and a sign. */
static Str leading_digits(Str part, bool *negative) {
  Str head = str_cut(&part, '_');
  while (head.n && blank(head.p[0])) head = str_from(head, 1);
  *negative = head.n && head.p[0] == '-';
  if (head.n && (head.p[0] == '-' || head.p[0] == '+')) head = str_from(head, 1);
  int32_t n = 0;
  while (n < head.n && char_digit(head.p[n])) n++;
  return str_sub(head, 0, n);
}

/* Digits of which no more can change a double: beyond it is infinite. */
#define DIGITS_MAX 320

static double long_number(Str digits) {
  char text[DIGITS_MAX + 1];
  int32_t n = digits.n < DIGITS_MAX ? digits.n : DIGITS_MAX;
  for (int32_t i = 0; i < n; i++) text[i] = digits.p[i];
  text[n] = 0;
  return strtod(text, NULL);
}

/* So many digits fit into 64 bits, and are rounded once, as strtod does: names are compared often. */
#define DIGITS_QUICK 19

static double number_of(Str digits) {
  uint64_t number = 0;
  if (digits.n > DIGITS_QUICK) return long_number(digits);
  for (int32_t i = 0; i < digits.n; i++) number = number * 10 + (uint64_t)(digits.p[i] - '0');
  return (double)number;
}

double order_number(Str part) {
  bool negative;
  Str digits = leading_digits(part, &negative);
  double number = digits.n ? number_of(digits) : (double)NAN;
  return negative ? -number : number;
}

static Str without_zeros(Str digits) {
  while (digits.n > 1 && digits.p[0] == '0') digits = str_from(digits, 1);
  return digits;
}

bool order_has_number(Str path, Str digits) {
  while (path.n) {
    bool negative;
    Str own = leading_digits(str_cut(&path, '/'), &negative);
    if (own.n) return !negative && str_eq(without_zeros(own), without_zeros(digits));
  }
  return false;
}

double order_migration_number(Str path) {
  while (path.n) {
    double number = order_number(str_cut(&path, '/'));
    if (!isnan(number)) return number;
  }
  return (double)NAN;
}

/* UTF-8 lead bytes in the order of the UTF-16 units that they begin. */
static int lead_rank(unsigned char c) {
  return c >= 0xf0 ? 0xee : c >= 0xee ? c + 0x10 : c;
}

static int compare_text(Str a, Str b) {
  int32_t i = 0, n = a.n < b.n ? a.n : b.n;
  while (i < n && a.p[i] == b.p[i]) i++;
  if (i == n) return (a.n > b.n) - (a.n < b.n);
  unsigned char x = (unsigned char)a.p[i], y = (unsigned char)b.p[i];
  int rank_x = lead_rank(x), rank_y = lead_rank(y);
  return rank_x != rank_y ? (rank_x > rank_y) - (rank_x < rank_y) : (x > y) - (x < y);
}

static int compare_part(Str a, Str b) {
  double x = order_number(a), y = order_number(b);
  if (isnan(x) != isnan(y)) return isnan(x) ? 1 : -1;
  if (!isnan(x) && x != y) return x < y ? -1 : 1;
  return compare_text(a, b);
}

int order_compare(Str a, Str b) {
  while (a.n && b.n) {
    int order = compare_part(str_cut(&a, '/'), str_cut(&b, '/'));
    if (order) return order;
  }
  return (a.n > 0) - (b.n > 0);
}

typedef struct Ordered {
  Str path;
  double number; /* of its first part */
} Ordered;

static int by_order(const void *a, const void *b) {
  const Ordered *x = a, *y = b;
  if (x->number < y->number) return -1;
  if (x->number > y->number) return 1;
  return order_compare(x->path, y->path); /* NaN comes here, too */
}

void order_sort(Arena scratch, Str *paths, int32_t n) {
  Ordered *ordered = arena_new(&scratch, Ordered, n);
  for (int32_t i = 0; i < n; i++) {
    Str rest = paths[i];
    ordered[i] = (Ordered){paths[i], order_number(str_cut(&rest, '/'))};
  }
  if (n) qsort(ordered, (size_t)n, sizeof *ordered, by_order);
  for (int32_t i = 0; i < n; i++) paths[i] = ordered[i].path;
}
