#pragma once
// Words that a caller adds to the open tables of the lexicon, for one text or one query.
//
//   OwnWords own;
//   own.add(lexicon::kOrganisations, u"专班", "其他");
//   Report report(text, {}, {}, std::make_shared<const OwnWords>(std::move(own)));   // 数改专班 is a unit

#include <array>
#include <bitset>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "text/characters.h"
#include "text/static_text.h"

namespace gongbao {

class OwnWords {
 public:
  OwnWords() = default;
  OwnWords(OwnWords&&) = default;  // a copy's words would be views of the original's
  OwnWords& operator=(OwnWords&&) = default;
  OwnWords(const OwnWords&) = delete;
  OwnWords& operator=(const OwnWords&) = delete;
  ~OwnWords() = default;

  /// What is looked at for a word is no longer, so that reading stays linear in the text whatever is added.
  static constexpr std::size_t kLongest = 30;

  /// Adds a word, folded, of at most kLongest characters, to one of the open tables, with what its first two
  /// columns say there.  False where the table has got it already: that one stays.
  bool add(lexicon::Table table, Characters text, std::string_view first, std::string_view second = {});

  /// Adds a phrase that names an indicator (indicators/catalogue.h), in the catalogue's spelling.  False
  /// where it has got it already: that one stays.
  bool add_indicator(Characters text, std::string_view code);
  /// The code that such a phrase was added with; empty where it was not.
  [[nodiscard]] StaticText indicator(Characters text) const noexcept;
  [[nodiscard]] bool has_indicators() const noexcept { return !indicators_.empty(); }

  /// The added word of `table` that is `text`; null where there is none.
  [[nodiscard]] const lexicon::Word* find(lexicon::Table table, Characters text) const noexcept;
  /// The longest added word of `table` that begins at `at`, or ends before `end`.
  [[nodiscard]] const lexicon::Word* longest(lexicon::Table table, Characters text,
                                             std::size_t at) const noexcept;
  [[nodiscard]] const lexicon::Word* longest_ending(lexicon::Table table, Characters text,
                                                    std::size_t end) const noexcept;

 private:
  // The views of a Word are into what stands beside it, which a map leaves where it is.
  struct Entry {
    std::string first;
    std::string second;
    lexicon::Word word = {};
  };
  struct Words {
    std::map<CharacterString, Entry, std::less<>> entries;
    std::bitset<65536> begins;  // what they begin with: few places of a text are looked at further
    std::size_t longest = 0;
  };
  static std::size_t index_of(lexicon::Table table) noexcept;

  std::array<Words, 4> tables_;
  std::map<CharacterString, std::string, std::less<>> indicators_;
};

}  // namespace gongbao
