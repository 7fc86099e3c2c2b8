/* Names cut into words; see words.h. */
#include "facts/words.h"

#include <string.h>

bool words_split(Str name, Words *words) {
  words->n = 0;
  if (name.n == 0 || name.n >= (int32_t)sizeof words->text) return false;
  int32_t start = 0;
  for (int32_t i = 0; i <= name.n; i++) {
    bool end = i == name.n || name.p[i] == '_';
    bool hump = i && i < name.n && name.p[i] >= 'A' && name.p[i] <= 'Z' && name.p[i - 1] >= 'a' && name.p[i - 1] <= 'z';
    if ((end || hump) && i > start) {
      if (words->n == WORDS_MAX) return false;
      words->word[words->n++] = (Str){words->text + start, i - start};
    }
    if (end) start = i + 1;
    else if (hump) start = i;
    if (i < name.n) words->text[i] = char_lower(name.p[i]);
  }
  return words->n > 0;
}

bool word_listed(Str word, const char *list) {
  if (!word.n) return false;
  for (const char *p = list; *p;) {
    const char *start = p;
    while (*p && *p != ' ') p++;
    if (p - start == word.n && *start == *word.p && memcmp(start, word.p, (size_t)word.n) == 0) return true;
    while (*p == ' ') p++;
  }
  return false;
}
