/* SQLite's own tokenizer over a text, for speed.c. It is private: where mig is built on an amalgamation, this file
** takes it in. */
#include "sqlite3.c"

void sqlite_tokenize(const char *text);

void sqlite_tokenize(const char *text) {
  const unsigned char *at = (const unsigned char *)text;
  for (int type; *at;) at += sqlite3GetToken(at, &type);
}
