// SELECT * FROM report_units(body, NULL, 'organization' || char(9) || '专班');
// -- Error: report_units(): words line 1: category must be one of measure, organisation, name, award,
// indicator, 量词,
// -- 机构, 名称, 奖项, 指标, not 'organization'; did you mean 'organisation'?

#include "sqlite/words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "figures/numeral.h"
#include "indicators/catalogue.h"
#include "sqlite/barrier.h"
#include "sqlite/wording.h"
#include "text/characters.h"
#include "text/text.h"

namespace gongbao::sql {
namespace {

struct Category {
  std::string_view name;
  std::string_view chinese;
  lexicon::Table table;
  std::size_t field = 0;      // of Word::fields, the meaning's
  std::string_view meaning;   // where it is left out
  bool takes_meaning = true;  // else there is one only, and what is given is for the reader
};

constexpr lexicon::Table kNoTable{};  // of the category indicator, whose words are those of the catalogue

constexpr std::array<Category, 5> kCategories = {
    {{"measure", "量词", lexicon::kMeasures, 1, "count"},
     {"organisation", "机构", lexicon::kOrganisations, 0, "其他"},
     {"name", "名称", lexicon::kNames, 0, "name", false},
     {"award", "奖项", lexicon::kAwards, 0, "award", false},
     {"indicator", "指标", kNoTable, 0, ""}}};

// Does the built-in word show a meaning of the category?  One that means none hides others.
bool has_meaning(const lexicon::Word& word, const Category& category) {
  return word.table == category.table && word.fields[category.field] != "none";
}

std::vector<std::string_view> meanings_of(const Category& category) {
  std::vector<std::string_view> meanings;
  for (const lexicon::Word& word : lexicon::all()) {
    if (has_meaning(word, category)) meanings.push_back(word.fields[category.field]);
  }
  std::sort(meanings.begin(), meanings.end());
  meanings.erase(std::unique(meanings.begin(), meanings.end()), meanings.end());
  return meanings;
}

// White space around a column is none of it: the CR of a CRLF, a space before a tab, the mark at a file's
// begin.
std::string trimmed(std::string_view column) {
  const Text text{std::string(column)};
  const Characters characters = text.folded();
  Span span{0, text.size()};
  while (!span.empty() && is_space(characters[span.begin])) ++span.begin;
  while (!span.empty() && is_space(characters[span.end - 1])) --span.end;
  return text.slice(span);
}

class Reader {
 public:
  explicit Reader(const char* function) : function_(function) {}

  void read_line(std::string_view line) {
    constexpr std::size_t kLongestLine = 1000;
    ++line_;
    if (line.size() > kLongestLine) {
      fail({"a line must be at most ", std::to_string(kLongestLine), " bytes, not ",
            std::to_string(line.size())});
    }
    if (trimmed(line).empty()) return;
    std::vector<std::string> columns;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      columns.push_back(trimmed(line.substr(begin, end - begin)));
      begin = end + 1;
    }
    if (columns.size() < 2 || columns.size() > 3) {
      fail({"a line must be category, word and meaning with a tab between two, not ", quoted(trimmed(line))});
    }
    const Category& category = category_named(columns[0]);
    add(category, columns[1], columns.size() > 2 ? columns[2] : std::string());
  }

  std::shared_ptr<const OwnWords> words() && {
    return any_ ? std::make_shared<const OwnWords>(std::move(own_)) : nullptr;
  }

 private:
  [[noreturn]] void fail(std::initializer_list<std::string_view> parts) const {
    throw Failure({function_, "(): words line ", std::to_string(line_), ": ", joined(parts)});
  }

  const Category& category_named(std::string_view name) const {
    std::vector<std::string_view> names;
    for (const Category& category : kCategories) {
      if (name == category.name || name == category.chinese) return category;
      names.push_back(category.name);
    }
    for (const Category& category : kCategories) names.push_back(category.chinese);
    const std::string list = listed(names);
    fail({"category must be one of ", list, ", not ", quoted(name), suggestion(name, names)});
  }

  void add(const Category& category, std::string_view word, std::string_view given_meaning) {
    const Text text{std::string(word)};
    check(category, word, text.folded());
    if (category.table == kNoTable) return add_indicator(word, text.folded(), given_meaning);
    const std::string_view meaning =
        category.takes_meaning && !given_meaning.empty() ? given_meaning : category.meaning;
    if (meaning != category.meaning) check_meaning(category, meaning);
    any_ = true;
    // A measure word is shown as it is written here, so that measure = word finds it.
    const bool added = category.field == 0 ? own_.add(category.table, text.folded(), meaning)
                                           : own_.add(category.table, text.folded(), word, meaning);
    if (added) return;
    const std::string_view before = own_.find(category.table, text.folded())->fields[category.field];
    if (before != meaning) {
      fail({"meaning of ", quoted(word), " must be the same each time, not ", before, " before and ", meaning,
            " here"});
    }
  }

  void add_indicator(std::string_view word, Characters characters, std::string_view code) {
    constexpr std::size_t kLongestCode = 40;
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    if (code.empty() || code.size() > kLongestCode || !std::all_of(code.begin(), code.end(), fits)) {
      fail({"meaning must be a code of at most ", std::to_string(kLongestCode),
            " of A-Z, 0-9 and _ where category is indicator, such as GDP, not ", quoted(code)});
    }
    const CharacterString spelling = catalogue_spelling(characters);
    if (spelling.empty()) fail({"word must say something, not ", quoted(word)});
    any_ = true;
    if (own_.add_indicator(spelling, code)) return;
    const std::string_view before = own_.indicator(spelling);
    if (before != code) {
      fail({"meaning of ", quoted(word), " must be the same each time, not ", before, " before and ", code,
            " here"});
    }
  }

  void check(const Category& category, std::string_view word, Characters characters) const {
    if (characters.empty()) fail({"word is empty: write ", category.name, ", a tab and the word"});
    if (characters.size() > OwnWords::kLongest) {
      fail({"word must be at most ", std::to_string(OwnWords::kLongest), " characters, not ",
            std::to_string(characters.size())});
    }
    if (word.find('\r') != word.npos) fail({"word must be on one line"});
    const auto holds = [&](auto is) { return std::any_of(characters.begin(), characters.end(), is); };
    if (holds([](char16_t c) { return c == kUnreadable; })) {
      fail({"word must be of valid characters up to U+FFFF, not ", quoted(word),
            ": all others are alike where a text is read"});
    }
    if (category.table == lexicon::kNames) {
      if (!holds(starts_numeral))
        fail({"word must hold a numeral where category is name, not ", quoted(word)});
      return;
    }
    // A word is looked for inside a clause, and what is found must end there too.
    if (holds([](char16_t c) { return is_stop(c) || is_opening(c) || is_closing(c) || is_any(c, u",;:、"); }))
      fail({"word must be without marks where category is ", category.name, ", not ", quoted(word)});
  }

  void check_meaning(const Category& category, std::string_view meaning) const {
    const auto& built_in = lexicon::all();
    if (std::any_of(built_in.begin(), built_in.end(), [&](const lexicon::Word& word) {
          return has_meaning(word, category) && word.fields[category.field] == meaning;
        })) {
      return;
    }
    const std::vector<std::string_view> meanings = meanings_of(category);
    fail({"meaning must be one of ", listed(meanings), " where category is ", category.name, ", not ",
          quoted(meaning), suggestion(meaning, meanings)});
  }

  const char* function_;
  std::size_t line_ = 0;
  OwnWords own_;
  bool any_ = false;
};

}  // namespace

std::shared_ptr<const OwnWords> read_words(const char* function, std::string_view words, Stop stop) {
  Reader reader(function);
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find('\n', begin), words.size());
    stop.after(end - begin + 1);
    reader.read_line(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return std::move(reader).words();
}

std::shared_ptr<const OwnWords> WordsCache::read(const char* function, std::string_view words) {
  if (words == given_) return read_;
  std::shared_ptr<const OwnWords> read = read_words(function, words, stop_);
  if (words.size() > kBytes) return read;
  given_ = words;
  read_ = read;
  return read;
}

}  // namespace gongbao::sql
