/* Where statements end, of sound ones and of broken ones. Private to the room. */
#ifndef SYNTAX_RECOVER_H
#define SYNTAX_RECOVER_H

#include "syntax/build.h"

/* What decides about a ";" in a statement. */
typedef struct Extent {
  bool trigger;  /* CREATE TRIGGER: those of the body don't end it */
  bool module;   /* CREATE VIRTUAL TABLE: those between parentheses don't */
  int32_t depth; /* open parentheses before token `counted`: by the caller, for a module */
  Tok counted;
} Extent;

/* The extent of the statement that begins at `first`, by its first words. */
Extent extent_of(const Token *tokens, Tok first);

/* Whether the ";" at `semicolon` ends the statement. */
bool extent_ends(const Extent *extent, const Token *tokens, Tok semicolon);

/* How a broken statement ends. */
typedef struct Recovery {
  Tok last;                /* its last token; never before its first one */
  Tok semicolon;           /* of the ";" behind it, TOK_NONE where there is none */
  bool unfinished_trigger; /* no END was found before the next statement */
  Tok swallowed_end; /* of such a trigger: the END that was read as a name (SELECT 1 END;), TOK_NONE if there is none */
  bool complete;           /* nothing is wrong with it but the ";" that is not there */
} Recovery;

/* The end of the statement that begins at `first` and that the parser gave up at
** token `at`. The next one begins at the ";", at the end of the text, or at a line
** that begins like a statement. */
Recovery recover(const Build *b, const Extent *extent, Tok first, Tok at);

/* The token behind what is no statement and ends with its line (.read x, a psql command, # comment, DELIMITER //,
** markers of a merge conflict, a fence of Markdown), TOK_NONE where `first` begins none. The marker between the sides of
** a conflict goes on up to the end of the other side. */
Tok line_command_end(const Build *b, Tok first);

/* The quoted token whose closing quote probably is missing, of a statement that failed
** at `at`: the one before `at` when a word follows without a space ('it's). The quote
** that seems to close it opens the next string, or is an apostrophe. Else TOK_NONE. */
Tok missing_quote(const Token *tokens, Tok first, Tok at);

/* Whether tokens from `tok` on can only begin a statement ("CREATE TABLE", "INSERT INTO"). */
bool starts_statement(const Token *tokens, Tok tok);

/* The NODE_BROKEN for tokens first..last, with the name of what it would have created. */
Node *broken_node(Build *b, Tok first, Tok last);

#endif
