/* wrangler's order; see order.h.
**
** The surprise: JavaScript compares strings by UTF-16 units, so a character
** beyond U+FFFF (surrogates, D800–DFFF) sorts before U+E000–FFFF, which bytes of
** UTF-8 have the other way round. */
#include "project/order.h"

#include <math.h>

/* parseInt skips these (ECMAScript's WhiteSpace in ASCII). */
static bool blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

double order_number(Str part) {
  Str head = str_cut(&part, '_');
  while (head.n && blank(head.p[0])) head = str_from(head, 1);
  bool negative = head.n && head.p[0] == '-';
  if (head.n && (head.p[0] == '-' || head.p[0] == '+')) head = str_from(head, 1);
  double number = 0;
  int32_t n = 0;
  for (; n < head.n && char_digit(head.p[n]); n++) number = number * 10 + (head.p[n] - '0');
  return n == 0 ? (double)NAN : negative ? -number : number;
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
