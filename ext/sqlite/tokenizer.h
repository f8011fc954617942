#pragma once
// The FTS5 tokenizer `hanzi`, for Chinese text in which any two characters must be found:
//
//   CREATE VIRTUAL TABLE search USING fts5(sentence, tokenize = 'hanzi');
//   INSERT INTO search VALUES ('民生实事项目完成投资67.21亿元');
//   SELECT * FROM search('民生');       -- a word
//   SELECT * FROM search('生实');       -- any characters that stand side by side
//   SELECT * FROM search('67.21');      -- error of FTS5: a point must be quoted
//   SELECT * FROM search('"67.21"');    -- a number is found as a whole: not by 67, not by 21
//   SELECT * FROM search('"=民生"');    -- only where 民生 stands as words do: not in 人民生活
//
// Tokens: a Chinese character is one, with a position of its own; so is a run of other letters and digits, in
// lower case, a point between digits included.  All are folded as everywhere in Gongbao: full-width to
// half-width, Traditional to Simplified.  A query is a phrase of them, so it is found wherever the text has
// its characters side by side; and FTS5 counts and ranks the phrase, not its characters.  White space,
// brackets and quotation marks do not come between; a comma, full stop or other clause mark does (it is a
// token too, ","), for what stands on both sides of one is no word.
//
// The words that ICU finds are in the index beside the character each begins with (FTS5_TOKEN_COLOCATED), for
// two uses.  A query that begins with "=" is looked for on the borders of words, so that `民生 OR "=民生"`
// ranks the sentences that have the word above those that have it across two.  And fts5vocab lists the words
// of a corpus, each with "=" before it: terms GLOB '=*'.  ICU's dictionary is small (实事 is two words to
// it): do not look for words only. It changes with ICU's version; INSERT INTO search(search)
// VALUES('rebuild') then.
//
// highlight() and snippet() work, with positions in the text as it is given.

#include <memory>

#include "sqlite/api.h"

namespace gongbao::sql {

extern const fts5_tokenizer kHanzi;

struct Connection;

/// Returns a SQLite code.  A host without FTS5 is left as it is.  What is registered cannot be taken back.
int register_tokenizer(const std::shared_ptr<Connection>& connection, const char* name,
                       const fts5_tokenizer& tokenizer);

}  // namespace gongbao::sql
