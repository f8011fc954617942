#include "lexicon/own_words.h"

#include <algorithm>

namespace gongbao {

std::size_t OwnWords::index_of(lexicon::Table table) noexcept {
  switch (table) {
    case lexicon::kMeasures:
      return 0;
    case lexicon::kOrganisations:
      return 1;
    case lexicon::kAwards:
      return 2;
    default:
      return 3;  // names
  }
}

bool OwnWords::add(lexicon::Table table, Characters text, std::string_view first, std::string_view second) {
  Words& words = tables_[index_of(table)];
  const auto [place, added] =
      words.entries.try_emplace(CharacterString(text), Entry{std::string(first), std::string(second)});
  if (!added) return false;
  Entry& entry = place->second;
  entry.word = {place->first, table, {entry.first, entry.second}};
  words.begins.set(text.front());
  words.longest = std::max(words.longest, text.size());
  return true;
}

bool OwnWords::add_indicator(Characters text, std::string_view code) {
  return indicators_.try_emplace(CharacterString(text), code).second;
}

StaticText OwnWords::indicator(Characters text) const noexcept {
  const auto found = indicators_.find(text);
  return found == indicators_.end() ? StaticText() : StaticText::of(found->second);
}

const lexicon::Word* OwnWords::find(lexicon::Table table, Characters text) const noexcept {
  const Words& words = tables_[index_of(table)];
  const auto found = words.entries.find(text);
  return found == words.entries.end() ? nullptr : &found->second.word;
}

const lexicon::Word* OwnWords::longest(lexicon::Table table, Characters text, std::size_t at) const noexcept {
  const Words& words = tables_[index_of(table)];
  if (at >= text.size() || !words.begins[text[at]]) return nullptr;
  for (std::size_t length = std::min(words.longest, text.size() - at); length > 0; --length) {
    if (const lexicon::Word* word = find(table, text.substr(at, length))) return word;
  }
  return nullptr;
}

const lexicon::Word* OwnWords::longest_ending(lexicon::Table table, Characters text,
                                              std::size_t end) const noexcept {
  if (end > text.size()) return nullptr;
  for (std::size_t length = std::min(tables_[index_of(table)].longest, end); length > 0; --length) {
    if (const lexicon::Word* word = find(table, text.substr(end - length, length))) return word;
  }
  return nullptr;
}

namespace {

// Of two of one length the caller's.
const lexicon::Word* longer(const lexicon::Word* own, const lexicon::Word* built_in) noexcept {
  if (own == nullptr || built_in == nullptr) return own != nullptr ? own : built_in;
  return own->text.size() >= built_in->text.size() ? own : built_in;
}

}  // namespace

const lexicon::Word* Lexicon::longest_of_both(Characters text, std::size_t at,
                                              lexicon::Table table) const noexcept {
  return longer(own_->longest(table, text, at), lexicon::longest_built_in(text, at, table));
}

const lexicon::Word* Lexicon::longest_ending_of_both(Characters text, std::size_t end,
                                                     lexicon::Table table) const noexcept {
  return longer(own_->longest_ending(table, text, end), lexicon::longest_ending_built_in(text, end, table));
}

bool Lexicon::own_name_holds(Characters text, std::size_t at) const noexcept {
  for (std::size_t back = 1; back < OwnWords::kLongest && back <= at; ++back) {
    const lexicon::Word* name = own_->longest(lexicon::kNames, text, at - back);
    if (name != nullptr && name->text.size() > back) return true;
  }
  return false;
}

}  // namespace gongbao
