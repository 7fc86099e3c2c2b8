/* The words that a name is made of: created_at, createdAt and CREATED_AT are one. */
#ifndef FACTS_WORDS_H
#define FACTS_WORDS_H

#include "base/str.h"

/* Longer names say something else. */
#define WORDS_MAX 8

typedef struct Words {
  char text[128];
  Str word[WORDS_MAX]; /* in lower case; they point into text, so the struct is not to be copied */
  int n;
} Words;

/* Cuts a name at '_' and where a capital follows a small letter. False for a name without words, and for
** one of more bytes or words than fit. */
bool words_split(Str name, Words *words);

/* Whether a word is one of a list with single spaces between. */
bool word_listed(Str word, const char *list);

#endif
