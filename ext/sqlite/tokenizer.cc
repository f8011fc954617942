// SELECT highlight(search, 0, '[', ']') FROM search('生实');   -- 民[生实]事项目

#include "sqlite/tokenizer.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "sqlite/barrier.h"
#include "sqlite/registry.h"
#include "text/characters.h"
#include "text/text.h"

namespace gongbao::sql {
namespace {

// FTS5 takes codes only.
constexpr char** kNoMessage = nullptr;

struct CloseBreaker {
  void operator()(UBreakIterator* breaker) const noexcept { ubrk_close(breaker); }
};
using Breaker = std::unique_ptr<UBreakIterator, CloseBreaker>;

void check(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status)) throw Failure({"hanzi: ICU cannot find words: ", u_errorName(status)});
}

/// What the tables of one FTS5 index share.
struct Tokenizer {
  std::shared_ptr<Connection> connection;
  Breaker breaker;
};

/// The words of a text, looked up from its beginning to its end.
class Words {
 public:
  /// `text` must outlive this.
  Words(UBreakIterator* breaker, Characters text) : breaker_(breaker) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaker_, text.data(), static_cast<std::int32_t>(text.size()), &status);
    check(status);
  }

  /// Where the word that begins at `at` ends; `at` where none begins there.
  std::uint32_t end_of_word_at(std::uint32_t at) {
    while (end_ <= at) {
      begin_ = end_;
      const std::int32_t next = ubrk_next(breaker_);
      if (next == UBRK_DONE) return at;
      end_ = static_cast<std::uint32_t>(next);
    }
    return begin_ == at ? end_ : at;
  }

 private:
  UBreakIterator* breaker_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

bool is_clause_mark(char16_t c) noexcept {
  return is_any(c, u",。;:!?、");
}

bool is_chinese(UChar32 c) noexcept {
  return c >= 0x2E80 && ((c <= 0x9FFF && is_han(static_cast<char16_t>(c))) ||
                         u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0);
}

bool is_of_word(UChar32 c) noexcept {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

struct Receiver {
  int (*take)(void* context, int flags, const char* token, int size, int begin, int end);
  void* context;
};

/// One text on its way to FTS5.  A member that returns an int returns what FTS5 said; anything but SQLITE_OK
/// is the end.
class Tokens {
 public:
  Tokens(std::string_view bytes, Receiver receiver, Stop stop)
      : text_(copy_of(bytes, stop), stop), folded_(text_.folded()), receiver_(receiver) {}

  int document(UBreakIterator* breaker) {
    Words words(breaker, folded_);
    return each([&](std::uint32_t at) {
      if (const int code = give(at, at + 1); code != SQLITE_OK) return code;
      const std::uint32_t end = end_of_chinese_word(words, at);
      return end > at + 1 ? give_word(at, end, FTS5_TOKEN_COLOCATED) : SQLITE_OK;
    });
  }

  int query() {
    return each([&](std::uint32_t at) { return give(at, at + 1); });
  }

  /// A phrase that has the words where they begin, and single characters where they go on.
  int query_of_words(UBreakIterator* breaker) {
    Words words(breaker, folded_);
    return each([&](std::uint32_t at) {
      const std::uint32_t end = end_of_chinese_word(words, at);
      return end > at + 1 ? give_word(at, end) : give(at, at + 1);
    });
  }

 private:
  // The characters folded; those beyond the BMP, which folding gives up, as they are.
  [[nodiscard]] UChar32 character(std::uint32_t at) const {
    if (folded_[at] != kUnreadable) return folded_[at];
    const std::string_view bytes = bytes_of(at);
    if (bytes.size() != 4 || static_cast<unsigned char>(bytes[0]) < 0xF0) return kUnreadable;
    std::size_t next = 0;
    UChar32 c = 0;
    U8_NEXT_UNSAFE(bytes.data(), next, c);
    return c >= 0x10000 && c <= 0x10FFFF ? c : kUnreadable;
  }

  [[nodiscard]] std::string_view bytes_of(std::uint32_t at) const {
    std::string unused;  // the text is in one piece
    return text_.slice({at, at + 1}, unused);
  }

  std::uint32_t end_of_chinese_word(Words& words, std::uint32_t at) const {
    const std::uint32_t end = words.end_of_word_at(at);
    for (std::uint32_t i = at + 1; i < end; ++i) {
      if (!is_chinese(folded_[i])) return at;
    }
    return end;
  }

  [[nodiscard]] std::uint32_t end_of_run(std::uint32_t at) const {
    std::uint32_t end = at + 1;
    for (; end < folded_.size(); ++end) {
      const bool is_point = folded_[end] == u'.' && is_digit(folded_[end - 1]) && end + 1 < folded_.size() &&
                            is_digit(folded_[end + 1]);
      if (is_point) continue;
      const UChar32 c = character(end);
      if (is_chinese(c) || !is_of_word(c)) break;
    }
    return end;
  }

  // Calls `chinese` at each Chinese character, and gives all else itself.
  template <class Chinese>
  int each(Chinese&& chinese) {
    const auto size = static_cast<std::uint32_t>(folded_.size());
    bool any = false;
    std::uint32_t mark = size;  // a clause mark that waits for something to come after it
    for (std::uint32_t at = 0; at < size;) {
      text_.pass(8);  // looking up a word is slower than other work
      const UChar32 c = character(at);
      const bool is_character = is_chinese(c);
      if (!is_character && !is_of_word(c)) {
        if (any && mark == size && is_clause_mark(folded_[at])) mark = at;
        ++at;
        continue;
      }
      if (mark != size) {
        if (const int code = give_mark(mark); code != SQLITE_OK) return code;
        mark = size;
      }
      any = true;
      const std::uint32_t end = is_character ? at + 1 : end_of_run(at);
      if (const int code = is_character ? chinese(at) : give(at, end); code != SQLITE_OK) return code;
      at = end;
    }
    return SQLITE_OK;
  }

  int give(std::uint32_t begin, std::uint32_t end) {
    token_.clear();
    return append_and_send(begin, end, 0);
  }

  // A word is marked, 民生 is "=民生": 民, the character that stands where it stands, would otherwise be its
  // beginning too, and an index of prefixes would count one 民 twice.
  int give_word(std::uint32_t begin, std::uint32_t end, int flags = 0) {
    token_ = "=";
    return append_and_send(begin, end, flags);
  }

  int append_and_send(std::uint32_t begin, std::uint32_t end, int flags) {
    for (std::uint32_t at = begin; at < end; ++at) {
      char utf8[U8_MAX_LENGTH];
      std::size_t size = 0;
      U8_APPEND_UNSAFE(utf8, size, u_foldCase(character(at), U_FOLD_CASE_DEFAULT));
      token_.append(utf8, size);
    }
    return send(token_, begin, end, flags);
  }

  // All clause marks are one token: whoever looks for words side by side wants none of them.
  int give_mark(std::uint32_t at) { return send(",", at, at + 1, 0); }

  int send(std::string_view token, std::uint32_t begin, std::uint32_t end, int flags) {
    const char* const text = text_.bytes().data();
    const std::string_view last = bytes_of(end - 1);
    return receiver_.take(receiver_.context, flags, token.data(), static_cast<int>(token.size()),
                          static_cast<int>(bytes_of(begin).data() - text),
                          static_cast<int>(last.data() + last.size() - text));
  }

  Text text_;
  Characters folded_;
  Receiver receiver_;
  std::string token_;
};

int create(void* connection, const char** /*arguments*/, int count, Fts5Tokenizer** result) noexcept {
  *result = nullptr;
  if (count != 0) return SQLITE_ERROR;  // it takes none; FTS5 has no room for a message
  return guarded(kNoMessage, [&] {
    UErrorCode status = U_ZERO_ERROR;
    auto tokenizer = std::make_unique<Tokenizer>();
    tokenizer->connection = *static_cast<std::shared_ptr<Connection>*>(connection);
    tokenizer->breaker.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
    check(status);
    *result = reinterpret_cast<Fts5Tokenizer*>(tokenizer.release());
    return SQLITE_OK;
  });
}

void destroy(Fts5Tokenizer* tokenizer) noexcept {
  delete reinterpret_cast<Tokenizer*>(tokenizer);
}

int tokenize(Fts5Tokenizer* base, void* context, int flags, const char* text, int size,
             int (*take)(void*, int, const char*, int, int, int)) noexcept {
  return guarded(kNoMessage, [&] {
    const Tokenizer& tokenizer = *reinterpret_cast<Tokenizer*>(base);
    UBreakIterator* const breaker = tokenizer.breaker.get();
    const Watch watch(tokenizer.connection->interrupt);
    const std::string_view bytes =
        size > 0 ? std::string_view(text, static_cast<std::size_t>(size)) : std::string_view();
    Tokens tokens(bytes, {take, context}, tokenizer.connection->interrupt.stop());
    if ((flags & FTS5_TOKENIZE_QUERY) == 0) return tokens.document(breaker);
    return bytes.starts_with('=') ? tokens.query_of_words(breaker) : tokens.query();
  });
}

void destroy_context(void* connection) noexcept {
  delete static_cast<std::shared_ptr<Connection>*>(connection);
}

}  // namespace

const fts5_tokenizer kHanzi = {.xCreate = create, .xDelete = destroy, .xTokenize = tokenize};

int register_tokenizer(const std::shared_ptr<Connection>& connection, const char* name,
                       const fts5_tokenizer& tokenizer) {
  sqlite3* const database = connection->database;
  sqlite3_stmt* statement = nullptr;
  const int prepared = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr);
  if (prepared != SQLITE_OK) {
    sqlite3_finalize(statement);
    if (prepared == SQLITE_NOMEM) return prepared;
    // No such function, or it is not allowed here.  The connection forgets it: sqlite3_open() fails for an
    // error that an automatic extension leaves.
    return sqlite3_exec(database, "", nullptr, nullptr, nullptr);
  }
  fts5_api* api = nullptr;
  const int bound = sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
  sqlite3_step(statement);
  const int stepped = sqlite3_finalize(statement);
  if (bound != SQLITE_OK || stepped != SQLITE_OK) return bound != SQLITE_OK ? bound : stepped;
  if (api == nullptr) return SQLITE_OK;  // a function of that name that is not FTS5's
  fts5_tokenizer copy = tokenizer;
  auto context = std::make_unique<std::shared_ptr<Connection>>(connection);
  const int code = api->xCreateTokenizer(api, name, context.get(), &copy, destroy_context);
  if (code == SQLITE_OK) static_cast<void>(context.release());
  return code;
}

}  // namespace gongbao::sql
