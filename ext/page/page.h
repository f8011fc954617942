#pragma once
// The structure of a page: what is furniture, who reports, under which headings, in which sentences.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/characters.h"
#include "text/date.h"
#include "text/span.h"
#include "text/text.h"

namespace gongbao {

inline constexpr std::int32_t kNone = -1;  ///< no unit, section, parent, …

/// A reporting unit: 区纪委区监委(区委巡察办) has the name 区纪委区监委 and the alias 区委巡察办.
struct Unit {
  Span heading = {};          ///< as printed, trimmed
  Span name = {};             ///< the heading without the bracket
  Span alias = {};            ///< inside the bracket; empty where there is none
  std::string_view category;  ///< 党委 | 人大 | 政府 | … | 其他
  Span body = {};             ///< from the first to the last character of its paragraphs
};

/// A paragraph or block and the heading that names it, or a numbered heading and what it governs.
struct Section {
  std::int32_t unit = kNone;
  Span enumerator = {};  ///< 一、 / （二） / 1. / 一是 / ——; empty where there is none
  Span heading = {};     ///< empty where there is none
  std::int32_t level = 1;
  std::int32_t parent = kNone;  ///< index of the section that governs this one
  Span body = {};               ///< heading included, up to the last character that it governs
};

struct Sentence {
  std::int32_t unit = kNone;
  std::int32_t section = kNone;  ///< the innermost section
  Span span = {};                ///< with its closing mark
};

/// What kind of report a text is.
enum class Genre : std::uint8_t {
  kOther,
  kWorkReport,     ///< 工作报告
  kCommunique,     ///< 统计公报
  kEconomy,        ///< 经济运行
  kBudget,         ///< 预算报告
  kPlan,           ///< 计划报告
  kCourt,          ///< 法院报告
  kProcuratorate,  ///< 检察院报告
  kSummary,        ///< 工作总结
  kSpecialPage,    ///< 专版, a page on which many units report
  kNews            ///< 新闻
};
std::string_view name_of(Genre genre) noexcept;  ///< "工作报告", …

struct Page {
  Span title;
  Span publisher;
  std::string number;  ///< page of the newspaper: "04"
  Date published;      ///< the day of the session or of publication; no date where none is known
  Genre genre = Genre::kOther;
  std::string place;  ///< whose report it is: 呼伦贝尔市海拉尔区; empty where it is not known
  std::string_view place_code;  ///< of GB/T 2260, six digits; empty where the name is ambiguous
  std::string_view level;       ///< national | provincial | municipal | county | town; empty where unknown
  int year = 0;                 ///< the year that it reports on; 0 where unknown
  std::vector<Unit> units;
  std::vector<Section> sections;
  std::vector<Sentence> sentences;
};

/// Takes page jumps such as (下转4版)  (紧接3版) out of the reading order of `text`.
void bridge_page_jumps(Text& text);

/// Reads a line that stops in mid-sentence as one with the next (only in the folded text: what is printed
/// keeps its line end), and literal escapes such as <U+00A0> as white space.
void join_broken_lines(Text& text);

/// `published` overrides the day that the text prints.
Page read_page(const Text& text, Lexicon lexicon, std::optional<Date> published = std::nullopt);

/// Does the sentence open a paragraph?  The second half of a line that is broken in mid-sentence opens none.
bool opens_paragraph(Characters text, const Page& page, std::size_t sentence);

}  // namespace gongbao
