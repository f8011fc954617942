// SELECT note FROM report_document(readfile('report.docx'));
// -- looks like a ZIP file such as .docx, not a text: convert it to plain text first

#include "sqlite/note.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.h"

namespace gongbao::sql {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

constexpr bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Files of other programs, by their first bytes.
std::string_view other_program(std::string_view bytes) {
  struct Form {
    std::string_view begin;
    std::string_view note;
  };
  static constexpr auto kForms = std::to_array<Form>({
      {"%PDF-", "looks like a PDF, not a text: convert it to plain text first"},
      {"PK\x03\x04", "looks like a ZIP file such as .docx, not a text: convert it to plain text first"},
      {"\xD0\xCF\x11\xE0",
       "looks like an Office file such as .doc, not a text: convert it to plain text first"},
      {"{\\rtf", "looks like RTF, not a text: convert it to plain text first"},
  });
  for (const Form& form : kForms) {
    if (bytes.starts_with(form.begin)) return form.note;
  }
  return {};
}

// A tag at the very beginning, and one that closes soon after: <div class="report"><p>…</p>.
bool looks_like_html(std::string_view text) {
  constexpr std::size_t kSample = 16384;
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  text = text.substr(0, kSample);
  if (text.size() < 2 || text[0] != '<') return false;
  return (is_letter(text[1]) || text[1] == '!' || text[1] == '?') && text.find("</") != text.npos;
}

// One word that ends as names of files do: fixtures/page.txt.
bool looks_like_file_name(std::string_view text) {
  constexpr std::size_t kLongest = 255;
  if (text.size() > kLongest || text.find_first_of(kBlank) != text.npos) return false;
  for (const std::string_view mark : {"。", "，", "；", ",", "%"}) {
    if (text.find(mark) != text.npos) return false;  // 办结率98%。见附件.pdf
  }
  const std::size_t dot = text.rfind('.');
  if (dot == text.npos || dot == 0) return false;
  const std::string_view ending = text.substr(dot + 1);
  return ending.size() >= 2 && ending.size() <= 5 && std::all_of(ending.begin(), ending.end(), is_letter);
}

struct Counts {
  std::size_t printed = 0;
  std::size_t chinese = 0;
  std::size_t unreadable = 0;
};

Counts count_characters(const Text& text) {
  constexpr std::size_t kStretch = 1 << 16;
  Counts found;
  for (Characters rest = text.folded(); !rest.empty();) {
    const Characters stretch = rest.substr(0, kStretch);
    for (const char16_t c : stretch) {
      found.printed += !is_space(c) && c != u'\n' ? 1 : 0;
      found.chinese += is_han(c) ? 1 : 0;
      found.unreadable += c == kUnreadable ? 1 : 0;
    }
    text.pass(stretch.size());
    rest.remove_prefix(stretch.size());
  }
  return found;
}

// A period such as 1-10月 needs a year, which neither the text nor `published` says.
bool has_period_without_year(Report& report) {
  if (report.page().published) return false;
  const auto& rows = report.indicators().rows;
  return std::any_of(rows.begin(), rows.end(), [](const Indicator& row) {
    return !row.period.printed.empty() && !row.period.start && !row.period.end;
  });
}

}  // namespace

std::string note_of(Document& document) {
  Report& report = document.report;
  const std::string_view text = report.text().bytes();
  const Counts characters = count_characters(report.text());
  if (characters.printed == 0) return "the text is empty";
  if (const std::string_view note = other_program(document.given()); !note.empty()) return std::string(note);
  if (looks_like_file_name(text)) return "looks like the name of a file, not its text: readfile() reads it";

  constexpr std::size_t kMany = 20;  // one in so many
  if (characters.unreadable * kMany > characters.printed) {
    return "hardly a text: many of its bytes fit no encoding";
  }
  if (looks_like_html(text))
    return "looks like HTML or XML, whose tags are read as text: take them out first";
  if (characters.chinese == 0) return "there is no Chinese in it";

  std::string note;
  const auto add = [&note](std::string_view more) {
    if (!note.empty()) note += "; ";
    note += more;
  };
  if (report.page().genre == Genre::kSpecialPage && report.page().units.empty()) add("no unit was found");
  if (report.figures().empty()) {
    add("no figure was found");
  } else if (report.indicators().rows.empty()) {
    add("no figure reports anything: report_figures tells what each of them is");
  }
  if (has_period_without_year(report)) {
    add("a period has no year: give the day of publication as second argument");
  }
  return note;
}

}  // namespace gongbao::sql
